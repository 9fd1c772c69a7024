package dev.tributary.local.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what only looking can tell. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private Waiting() {}

    /** Looks until it is so, or the time is over, or the thread is interrupted; tells whether it is so. */
    static boolean until(BooleanSupplier so, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        boolean is = so.getAsBoolean();
        while (!is && System.nanoTime() < end && pause()) {
            is = so.getAsBoolean();
        }
        return is;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
