package dev.tributary.aggregation.redis;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Up to which number this process has heard of purges. What it has in its memory may be older than a purge that it has not
 * heard of yet, and so may be whatever it makes of that.
 */
final class Heard {

    static final long NOTHING = 0;

    private final AtomicLong highest = new AtomicLong(NOTHING);

    /** From now on it hears of all, and has forgotten what it had. */
    void begin() {
        highest.set(NOTHING);
    }

    /** It has heard of that purge, and forgotten what that reached. */
    void upTo(long number) {
        highest.accumulateAndGet(number, Math::max);
    }

    /**
     * The last purge before a computation that begins now.
     *
     * @param last the number of the last purge of all; the first one that is given here counts as heard
     */
    long start(long last) {
        return Math.min(last, highest.updateAndGet(number -> number == NOTHING ? last : number));
    }
}
