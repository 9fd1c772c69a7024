package dev.tributary.aggregation.redis;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Up to which number this process has heard of purges. What it has in its memory may be older than a purge that it has not
 * heard of yet, and so may be whatever it makes of that.
 */
final class Heard {

    static final long NOTHING = 0;

    private final AtomicLong highest = new AtomicLong(NOTHING);
    private final AtomicLong known = new AtomicLong(NOTHING);

    /** From now on it hears of all, and has forgotten what it had. */
    void begin() {
        highest.set(NOTHING);
    }

    /** The highest number that this process knows of, whatever it has forgotten since. */
    long known() {
        return known.get();
    }

    /** Redis has given that number. */
    void given(long number) {
        if (number < PurgeNumbers.END) {
            known.accumulateAndGet(number, Math::max);
        }
    }

    /** It has heard of that purge, and forgotten what that reached. */
    void upTo(long number) {
        given(number);
        highest.accumulateAndGet(number, Math::max);
    }

    /**
     * The last purge before a computation that begins now.
     *
     * @param last the number of the last purge of all; the first one that is given here counts as heard
     */
    long start(long last) {
        given(last);
        return Math.min(last, highest.updateAndGet(number -> number == NOTHING ? last : number));
    }
}
