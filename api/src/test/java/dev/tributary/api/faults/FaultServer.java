package dev.tributary.api.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A downstream over HTTP/1.1 that answers every {@link Fault}'s path with that fault, and a few others in good health:
 * {@code /ok}, {@code /digits}, {@code /list}, {@code /echo/…}, {@code /barrier/{many}/…}, {@code /fails-first/{times}/…},
 * {@code /well-first/{times}/…}, {@code /waits/{which}/…} and {@code /moody/…}. It writes bytes to sockets, for no
 * framework would agree to send what it sends.
 */
public final class FaultServer implements AutoCloseable {

    private static final int WAITING = 1000;

    private final ServerSocket listener;
    private final ServerSocket elsewhere;
    private final Socket nobody;
    private final Traffic traffic = new Traffic();
    private final Traffic strays = new Traffic();
    private final Gates gates = new Gates();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private FaultServer() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        this.listener = new ServerSocket(0, WAITING, loopback);
        this.elsewhere = new ServerSocket(0, WAITING, loopback);
        this.nobody = new Socket();
        nobody.bind(new InetSocketAddress(loopback, 0));
    }

    /** Starts one on a free port of the loopback. */
    public static FaultServer start() {
        try {
            var server = new FaultServer();
            Thread.ofVirtual().name("faults").start(() -> server.accept(server.listener, server.traffic));
            Thread.ofVirtual().name("elsewhere").start(() -> server.accept(server.elsewhere, server.strays));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Its address. */
    public String url() {
        return address(listener.getLocalPort());
    }

    /** An address at which nobody listens, and nobody else can while this server lives. */
    public String refusedUrl() {
        return address(nobody.getLocalPort());
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** How often a path was asked for. */
    public int requests(String path) {
        return traffic.requests(path);
    }

    /** Lets the request go that waits at a path, or will. */
    public void letGo(String path) {
        gates.open(path);
    }

    /** How many requests are in flight. */
    public int inFlight() {
        return traffic.inFlight();
    }

    /** How many connections are open. */
    public int connections() {
        return connections.size();
    }

    /** How often anything was asked at the address that answers only name in redirects. */
    public int requestsElsewhere() {
        return strays.requests("/ok");
    }

    private void accept(ServerSocket here, Traffic counted) {
        var paths = new Paths(counted, gates);
        while (!here.isClosed()) {
            try {
                Socket socket = here.accept();
                connections.add(socket);
                Thread.ofVirtual().start(() -> serve(socket, paths, counted));
            } catch (IOException _) {
                // Closed, which ends the loop
            }
        }
    }

    private void serve(Socket socket, Paths paths, Traffic counted) {
        try (var wire = new Wire(socket, address(elsewhere.getLocalPort()))) {
            Request request = wire.read();
            while (request != null) {
                play(paths.script(request.path()), wire, request, counted);
                request = wire.isOpen() ? wire.read() : null;
            }
        } catch (IOException _) {
            // The client has left; some scripts make it do so
        } finally {
            connections.remove(socket);
        }
    }

    private static void play(Script script, Wire wire, Request request, Traffic counted) throws IOException {
        try (Traffic.InFlight _ = counted.begin(request.path())) {
            script.play(wire, request);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            elsewhere.close();
            nobody.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
