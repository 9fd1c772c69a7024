package dev.tributary.local.server;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * Ends what was started, once every Spring context of this JVM has closed.
 *
 * <p>A JVM hook of one's own would run beside Spring's, and take the database away from requests that are still answered.
 */
public final class AfterSpring {

    private static final Deque<Runnable> ENDINGS = new ArrayDeque<>();
    private static boolean springIsAwaited;
    private static boolean over;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AfterSpring::endWithoutSpring, "local-servers"));
    }

    private AfterSpring() {}

    /**
     * Leaves the end to Spring. To be called while an application starts: only then does Spring put its own hook in place,
     * and without that nobody would end anything.
     */
    public static void awaitSpring() {
        synchronized (ENDINGS) {
            if (!springIsAwaited) {
                SpringApplication.getShutdownHandlers().add(AfterSpring::endAll);
                springIsAwaited = true;
            }
        }
    }

    /**
     * Remembers how to end something; the newest is ended first. To be called before it is started, so that an end of the
     * JVM meanwhile leaves nothing behind.
     *
     * @throws IllegalStateException if this JVM has ended everything already
     */
    public static void run(Runnable ending) {
        synchronized (ENDINGS) {
            if (over) {
                throw new IllegalStateException(
                        "local servers: not started (expected: a JVM that is not about to end)");
            }
            ENDINGS.push(ending);
        }
    }

    /** Forgets an ending, given by the same reference. */
    public static void forget(Runnable ending) {
        synchronized (ENDINGS) {
            ENDINGS.remove(ending);
        }
    }

    /** For a JVM in which no application has started, as in tests of a single class. */
    private static void endWithoutSpring() {
        boolean alone;
        synchronized (ENDINGS) {
            alone = !springIsAwaited;
        }
        if (alone) {
            endAll();
        }
    }

    private static void endAll() {
        for (Runnable next = next(); next != null; next = next()) {
            end(next);
        }
    }

    private static void end(Runnable ending) {
        try {
            ending.run();
        } catch (RuntimeException failed) {
            // Logging has ended before; and the others have to end all the same
            System.err.println("A local server did not end: " + failed);
        }
    }

    private static @Nullable Runnable next() {
        synchronized (ENDINGS) {
            over = ENDINGS.isEmpty();
            return ENDINGS.poll();
        }
    }
}
