package dev.tributary.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** One connection through a {@link CuttingProxy}. */
final class CutWay {

    private static final String COMMIT = "COMMIT";
    private static final int CHUNK = 64 * 1024;

    private final Socket client;
    private final Socket server;
    private final BooleanSupplier unlucky;
    private volatile boolean dying;

    /**
     * @param unlucky whether the commit that is seen is one to cut
     */
    CutWay(Socket client, Socket server, BooleanSupplier unlucky) {
        this.client = client;
        this.server = server;
        this.unlucky = unlucky;
    }

    /** Relays until an end closes or a cut comes. */
    void relay() {
        Thread back = Thread.ofVirtual().start(() -> relay(server, client, false));
        relay(client, server, true);
        try {
            back.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void relay(Socket from, Socket to, boolean asks) {
        var chunk = new byte[CHUNK];
        try {
            to.setTcpNoDelay(true);
            InputStream in = from.getInputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                if (asks ? isCutBefore(chunk, length) : dying) {
                    break;
                }
                to.getOutputStream().write(chunk, 0, length);
            }
        } catch (IOException broken) {
            // The other direction ends with this one
        }
        cut();
    }

    /** Where the cut is to come after the server's answer, whose relay sees to it. */
    private boolean isCutBefore(byte[] chunk, int length) {
        boolean commits = new String(chunk, 0, length, StandardCharsets.ISO_8859_1).contains(COMMIT);
        if (!commits || !unlucky.getAsBoolean()) {
            return false;
        }
        dying = ThreadLocalRandom.current().nextBoolean();
        return !dying;
    }

    /** Both ends see it at once, and nothing that was on its way arrives. */
    void cut() {
        cut(client);
        cut(server);
    }

    private static void cut(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException gone) {
            // As it should be
        }
    }
}
