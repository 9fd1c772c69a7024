package dev.tributary.local.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A Redis that keeps nothing on disk: what it held is gone when it is started again. */
public final class RedisServer extends LocalServer {

    private static final int PING_MILLIS = 500;

    private final ServerProcess process;

    private RedisServer(Path folder) {
        super(FreePort.any());
        this.process = new ServerProcess("Redis", folder, command(folder, port()), Signal.TERM, _ -> answers());
    }

    /** Starts one in a folder that goes when this JVM has ended. */
    public static RedisServer startFresh() {
        return start(WorkingFolder.forServer("redis"));
    }

    /** Starts one on a free port of the loopback; it works in this folder, which nothing else may use. */
    public static RedisServer start(Path folder) {
        RedisServer server = new RedisServer(WorkingFolder.created(folder.toAbsolutePath()));
        server.start();
        return server;
    }

    private static List<String> command(Path folder, int port) {
        return List.of(
                Programs.redis().toString(),
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
            return socket.getInputStream().read() == '+';
        } catch (IOException notYet) {
            return false;
        }
    }
}
