package dev.tributary.aggregation.cache;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted, how it is computed, and since when somebody waits for it.
 *
 * @param asked when, on a clock of nanoseconds
 * @param renewal whether somebody was served meanwhile, and nobody waits for it
 */
record Order<A>(Wanted wanted, Computation<A> computation, long asked, boolean renewal) {

    /** Less than this is not worth counting. */
    private static final Duration NOTHING = Duration.ofMillis(10);

    /** The same for nobody who waits, begun then. */
    Order<A> renewing(long now) {
        return new Order<>(wanted, computation, now, true);
    }

    /** What is left of the limit. */
    Duration left(long now) {
        return wanted.limit().minusNanos(now - asked);
    }

    /** What is left of the limit, if some of it is gone; else {@code null}. */
    @Nullable
    Duration rest(long now) {
        return now - asked < NOTHING.toNanos() ? null : left(now);
    }
}
