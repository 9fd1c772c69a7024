package dev.tributary.aggregation.cache;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted, how it is computed, and since when somebody waits for it.
 *
 * @param asked when, on a clock of nanoseconds
 */
record Order<A>(Wanted wanted, Computation<A> computation, long asked, Purpose purpose) {

    /** What it is computed for. */
    enum Purpose {
        /** Somebody wants it, kept or not. */
        ANSWER,
        /** Somebody does not want what is kept. */
        ANEW,
        /** Somebody was served with what is kept, and nobody waits. */
        RENEWAL
    }

    /** Less than this is not worth counting. */
    private static final Duration NOTHING = Duration.ofMillis(10);

    /** The same for nobody who waits, begun then. */
    Order<A> renewing(long now) {
        return new Order<>(wanted, computation, now, Purpose.RENEWAL);
    }

    /** What is left of the limit. */
    Duration left(long now) {
        return left(wanted.limit(), now);
    }

    /** What is left of a time that began when it was asked for; never negative. */
    Duration left(Duration time, long now) {
        return Duration.ofNanos(Math.max(0, time.toNanos() - (now - asked)));
    }

    /** What is left of the limit, if some of it is gone; else {@code null}. */
    @Nullable
    Duration rest(long now) {
        return now - asked < NOTHING.toNanos() ? null : left(now);
    }
}
