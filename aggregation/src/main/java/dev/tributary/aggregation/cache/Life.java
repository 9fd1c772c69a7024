package dev.tributary.aggregation.cache;

/**
 * The times of an entry, on this process's clock of nanoseconds, whose origin is arbitrary.
 *
 * @param created when its computation began
 * @param took how long that was
 * @param freshUntil the end of its fresh life
 * @param staleUntil until when it may be served while a new one is computed
 * @param errorUntil until when it may be served if no new one can be had
 */
public record Life(long created, long took, long freshUntil, long staleUntil, long errorUntil) {

    private static final long SECOND = 1_000_000_000;

    /** Whether it may be served as it is. */
    public boolean isFresh(long now) {
        return now - freshUntil < 0;
    }

    boolean isStale(long now) {
        return now - staleUntil < 0;
    }

    /** Whether it is good for nothing any more. */
    public boolean isOver(long now) {
        return now - end() >= 0;
    }

    int ttl(long now) {
        return seconds(now, freshUntil);
    }

    Freshness freshness(Freshness.Sharing sharing, long now) {
        long from = isFresh(now) ? freshUntil : now;
        return new Freshness(
                sharing,
                seconds(created, now),
                Math.max(0, ttl(now)),
                Math.max(0, seconds(from, staleUntil)),
                Math.max(0, seconds(from, errorUntil)));
    }

    private static int seconds(long from, long to) {
        return (int) Math.floorDiv(to - from, SECOND);
    }

    /** The end of everything. */
    public long end() {
        return staleUntil - errorUntil > 0 ? staleUntil : errorUntil;
    }
}
