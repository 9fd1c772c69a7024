package dev.tributary.aggregation.redis;

/**
 * The number of a purge.
 *
 * @param before that of the purge before it; none was given in between
 */
record PurgeNumber(long before, long own) {

    /** One of which nobody knows what came before it. */
    static PurgeNumber first(long own) {
        return new PurgeNumber(PurgeNumbers.NONE, own);
    }
}
