package dev.tributary.aggregation.cache;

/**
 * What is known of an entry's computation, to tell whether the entry is still good.
 *
 * @param mark the last purge that this process knew of when the computation began, or when the entry was read
 * @param start the last purge that the shared tier knew of when the computation began; {@link #UNKNOWN} if it was away
 * @param fence of two entries for a key the one with the higher number is the newer one; 0 if the shared tier was away
 * @param checked when the shared tier was last asked whether the entry is good, on this process's clock
 */
public record Origin(long mark, long start, long fence, long checked) {

    /** For an entry that the shared tier knows nothing of. */
    public static final long UNKNOWN = -1;

    /** Whether the shared tier can tell anything about it. */
    boolean isShared() {
        return start != UNKNOWN;
    }

    /** The same, asked for then. */
    Origin checked(long now) {
        return new Origin(mark, start, fence, now);
    }

    /** The same, read by this process when it knew of that purge. */
    Origin read(long last, long now) {
        return new Origin(last, start, fence, now);
    }
}
