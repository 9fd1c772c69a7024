package dev.tributary.aggregation.redis;

import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Up to which number this process has heard of all purges. What it has in its memory may be older than a purge that it has not
 * heard of yet, and so may be whatever it makes of that. Of two purges at once the later one may be heard first: it counts only
 * once the one before it is heard too.
 */
final class Heard {

    static final long NOTHING = 0;

    /** A purge that has a number is told within that time, or whoever made it has failed. */
    private static final Duration LATEST = Duration.ofSeconds(5);

    /** Numbers that may wait for an earlier one. */
    private static final int MOST = 1000;

    private final AtomicLong highest = new AtomicLong(NOTHING);
    private final AtomicLong known = new AtomicLong(NOTHING);
    private final TreeMap<Long, PurgeNumber> early = new TreeMap<>();
    private final LongSupplier nanos;
    private long waiting;

    Heard(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** From now on it hears of all, and has forgotten what it had. */
    synchronized void begin() {
        early.clear();
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

    /**
     * It has heard of that purge, and forgotten what that reached.
     *
     * @return whether one before it can still be expected, if there is one of which it has not heard
     */
    synchronized boolean upTo(PurgeNumber number) {
        given(number.own());
        if (early.isEmpty()) {
            waiting = nanos.getAsLong();
        }
        early.put(number.own(), number);
        while (!early.isEmpty() && follows(early.firstEntry().getValue())) {
            highest.accumulateAndGet(early.pollFirstEntry().getKey(), Math::max);
            waiting = nanos.getAsLong();
        }
        return early.size() <= MOST && (early.isEmpty() || nanos.getAsLong() - waiting < LATEST.toNanos());
    }

    private boolean follows(PurgeNumber number) {
        long last = highest.get();
        return last == NOTHING || number.before() <= last;
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
