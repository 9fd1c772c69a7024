package dev.tributary.local.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A Redis that keeps nothing on disk: what it held is gone when it is started again. */
public final class RedisServer extends LocalServer {

    private static final int PING_MILLIS = 500;

    /** How it answers once it is there, the second where a password is needed. */
    private static final Set<String> READY = Set.of("+PONG", "-NOAU");

    private final ServerProcess process;

    private RedisServer(Path folder, List<String> options) {
        super(FreePort.any());
        this.process =
                new ServerProcess("Redis", folder, command(folder, port(), options), Signal.TERM, _ -> answers());
    }

    /** Starts one with these options in a folder that goes when this JVM has ended. */
    public static RedisServer startFresh(String... options) {
        return start(WorkingFolder.forServer("redis"), options);
    }

    /**
     * Starts one on a free port of the loopback; it works in this folder, which nothing else may use.
     *
     * @param options as its program takes them, a configuration file first if there is one
     */
    public static RedisServer start(Path folder, String... options) {
        RedisServer server = new RedisServer(WorkingFolder.created(folder.toAbsolutePath()), List.of(options));
        server.start();
        return server;
    }

    private static List<String> command(Path folder, int port, List<String> options) {
        List<String> command = new ArrayList<>(List.of(Programs.redis().toString()));
        command.addAll(options);
        command.addAll(always(folder, port));
        return command;
    }

    private static List<String> always(Path folder, int port) {
        return List.of(
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                folder.toString(),
                "--pidfile",
                folder.resolve("redis.pid").toString(),
                "--save",
                "",
                "--appendonly",
                "no",
                "--loglevel",
                "warning",
                // Its title would hide the arguments by which a leftover server is known
                "--set-proc-title",
                "no");
    }

    /** The address, as {@code redis://127.0.0.1:port}; the same for as long as this object lives. */
    public String url() {
        return "redis://127.0.0.1:" + port();
    }

    @Override
    ServerProcess process() {
        return process;
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PING_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), PING_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return READY.contains(new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII));
        } catch (IOException notYet) {
            return false;
        }
    }
}
