package dev.tributary.aggregation.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A server on loopback that answers each request with the next of the texts it was given, byte by byte as they are. */
final class WireServer implements AutoCloseable {

    /** At the end of an answer, or instead of one: the connection is closed. */
    static final String HANG_UP = "\u0004";

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    WireServer() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    WireServer answers(String... texts) {
        answers.addAll(List.of(texts));
        return this;
    }

    /** An answer with a body of JSON and the headers that go with it. */
    static String json(String body) {
        return answer("200 OK", "application/json", body);
    }

    static String answer(String status, String type, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "HTTP/1.1 %s\r\ncontent-type: %s\r\ncontent-length: %d\r\n\r\n%s".formatted(status, type, length, body);
    }

    int port() {
        return server.getLocalPort();
    }

    /** What was asked, in order. */
    List<Request> requests() {
        return requests;
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                connections.add(socket);
                int number = connections.size();
                Thread.ofVirtual().start(() -> serve(socket, number));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket socket, int connection) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = socket.getOutputStream();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                requests.add(new Request(connection, line, headers(in)));
                String answer = answers.take();
                out.write(answer.replace(HANG_UP, "").getBytes(StandardCharsets.UTF_8));
                out.flush();
                if (answer.endsWith(HANG_UP)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the client hung up, as it may
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> headers(BufferedReader in) throws IOException {
        List<String> headers = new CopyOnWriteArrayList<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            headers.add(line);
        }
        return headers;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    /**
     * What arrived.
     *
     * @param connection its number, from 1
     */
    record Request(int connection, String line, List<String> headers) {

        /** The values of a header. */
        List<String> header(String name) {
            return headers.stream()
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .toList();
        }
    }
}
