package dev.tributary.api.running;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;

/**
 * One connection to the service, kept for all that this caller asks. It says exactly what it is told, since a proper
 * client would correct the very mistakes that the tests are about, and it waits no longer than its patience. Every
 * answer is held against the document that the service gives of itself.
 */
final class Caller implements AutoCloseable {

    private static final Duration USUAL = Duration.ofSeconds(10);

    private final Socket socket;
    private final InputStream in;
    private final byte[] read = new byte[8192];
    private int at;
    private int filled;
    private final Queue<Asked> asked = new ArrayDeque<>();
    private Duration patience = USUAL;
    private long end;

    Caller(int port) {
        this(port, InetAddress.getLoopbackAddress());
    }

    /** One who asks from that address. */
    Caller(int port, InetAddress from) {
        try {
            this.socket = new Socket(InetAddress.getLoopbackAddress(), port, from, 0);
            socket.setTcpNoDelay(true);
            this.in = socket.getInputStream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The answer to one request on a connection of its own. */
    static Reply get(int port, String target, String... headers) {
        try (var caller = new Caller(port)) {
            return caller.get(target, headers);
        }
    }

    /** Makes it wait that long for an answer, to its last byte. */
    Caller within(Duration limit) {
        patience = limit;
        return this;
    }

    int port() {
        return socket.getPort();
    }

    Reply get(String target, String... headers) {
        return ask("GET", target, headers);
    }

    Reply ask(String method, String target, String... headers) {
        send(method, target, headers);
        try {
            return read(method);
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + target + " within " + patience, failed);
        }
    }

    /** Asks with a body, whose length it tells. */
    Reply tell(String method, String target, String body, String... headers) {
        return tell(method, target, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply tell(String method, String target, byte[] body, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add("content-length: " + body.length);
        return tellRaw(method, target, body, all.toArray(String[]::new));
    }

    /** Asks with a body whose length, or end, the headers and the body itself tell. */
    Reply tellRaw(String method, String target, byte[] body, String... headers) {
        send(method, target, headers);
        try {
            socket.getOutputStream().write(body);
            return read(method);
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + target + " within " + patience, failed);
        }
    }

    /** The answer to a request of which only the head was sent. */
    Reply answer() {
        try {
            return read("");
        } catch (IOException failed) {
            throw new UncheckedIOException("within " + patience, failed);
        }
    }

    /** Sends the body of a request whose head was sent before. */
    void send(byte[] body) {
        try {
            socket.getOutputStream().write(body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Asks without waiting for the answer. */
    void send(String method, String target, String... headers) {
        end = System.nanoTime() + patience.toNanos();
        asked.add(new Asked(method, target));
        var text = new StringBuilder(method + " " + target + " HTTP/1.1\r\nhost: tributary.test\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        try {
            socket.getOutputStream().write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Reply read(String method) throws IOException {
        Reply head = head();
        return new Reply(head.status(), head.headers(), method.equals("HEAD") ? "" : body(head.headers()));
    }

    /** What comes before the body of the answer to a request that was sent; fails if the document does not know of it. */
    Reply head() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        var head = new Reply(status, headers(), "");
        Documented.expect(socket.getPort(), asked.remove(), head);
        return head;
    }

    /** The next chunk of a body in chunks; empty at its end. Fails if the body breaks off. */
    String chunk() throws IOException {
        byte[] chunk = bytes(Integer.parseInt(line(), 16));
        line();
        return new String(chunk, StandardCharsets.UTF_8);
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] header = line.split(": *", 2);
            headers.merge(header[0].toLowerCase(Locale.ROOT), header[1], (one, two) -> one + ", " + two);
        }
        return headers;
    }

    private String body(Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            return new String(bytes(length), StandardCharsets.UTF_8);
        }
        var body = new StringBuilder();
        for (String chunk = chunk(); !chunk.isEmpty(); chunk = chunk()) {
            body.append(chunk);
        }
        return body.toString();
    }

    private byte[] bytes(int length) throws IOException {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) next();
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = next(); c != '\n'; c = next()) {
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    private int next() throws IOException {
        if (at == filled) {
            fill();
        }
        return Byte.toUnsignedInt(read[at++]);
    }

    private void fill() throws IOException {
        socket.setSoTimeout(Math.toIntExact(Math.max(1, (end - System.nanoTime()) / 1_000_000)));
        filled = Math.max(0, in.read(read));
        at = 0;
        if (filled == 0) {
            throw new EOFException("the service has closed the connection");
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
