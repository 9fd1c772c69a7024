package dev.tributary.aggregation.cache;

/**
 * Where an answer came from, as RFC 9211 tells it.
 *
 * @param how it was come by
 * @param ttl seconds that it stays fresh, negative once it is stale; 0 where nothing is kept
 * @param stored whether it was kept for others
 */
public record CacheStatus(How how, int ttl, boolean stored) {

    /** The view declares no cache. */
    public static final CacheStatus BYPASS = new CacheStatus(How.BYPASS, 0, false);

    /** The ways to come by an answer. */
    public enum How {
        /** Kept by this process. */
        HIT_MEMORY,
        /** Kept by Redis. */
        HIT_REDIS,
        /** Computed for this caller. */
        MISS,
        /** Computed for this caller, who did not want what is kept. */
        REQUEST,
        /** Computed for somebody who asked before, and was still being computed. */
        COLLAPSED,
        /** Kept, and not fresh any more: a new one is being computed, or could not be had. */
        STALE,
        /** Not looked for. */
        BYPASS
    }
}
