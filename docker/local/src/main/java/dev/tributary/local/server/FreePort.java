package dev.tributary.local.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports of the loopback that nobody listens on.
 *
 * <p>They lie below those that systems give to outgoing connections, so that a server that was stopped finds its port free
 * again; each is given once in a JVM, and JVMs begin in different places.
 */
public final class FreePort {

    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % COUNT));

    private FreePort() {}

    /** Some port. */
    public static int any() {
        for (int tried = 0; tried < COUNT; tried++) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("port: none (expected: a free one from " + FIRST + " on)");
    }

    /** This port if it is free, else some other; for 0, some port. */
    public static int preferring(int port) {
        return port > 0 && isFree(port) ? port : any();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
