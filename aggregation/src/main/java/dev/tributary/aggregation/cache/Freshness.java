package dev.tributary.aggregation.cache;

/**
 * How long an answer may be kept by whoever gets it; all times in whole seconds, rounded down.
 *
 * @param sharing by whom
 * @param age since it was computed
 * @param fresh for which it stays fresh, from now; 0 once it is stale
 * @param stale for which it may be served after that while a new one is computed
 * @param staleOnError for which it may be served after it was fresh if a new one cannot be had
 */
public record Freshness(Sharing sharing, int age, int fresh, int stale, int staleOnError) {

    /** Nobody may keep it. */
    public static final Freshness NONE = new Freshness(Sharing.NONE, 0, 0, 0, 0);

    /** Who may keep an answer. */
    public enum Sharing {
        /** Everybody, for everybody. */
        PUBLIC,
        /** Its caller only. */
        PRIVATE,
        /** Nobody. */
        NONE
    }
}
