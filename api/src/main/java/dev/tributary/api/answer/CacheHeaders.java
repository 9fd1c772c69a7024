package dev.tributary.api.answer;

import dev.tributary.aggregation.cache.CacheStatus;
import dev.tributary.aggregation.cache.Freshness;

/** Writes what an answer says about being kept: {@code Cache-Control} (RFC 9111, 5861) and {@code Cache-Status} (RFC 9211). */
public final class CacheHeaders {

    /** The name of the header that tells where an answer came from. */
    public static final String STATUS = "Cache-Status";

    private CacheHeaders() {}

    /** Counted from when the answer was computed, as the header {@code Age} beside it says. */
    static String control(Freshness freshness) {
        if (freshness.sharing() == Freshness.Sharing.NONE) {
            return "no-store";
        }
        var text = new StringBuilder(96)
                .append(freshness.sharing() == Freshness.Sharing.PUBLIC ? "public" : "private")
                .append(", max-age=")
                .append(freshness.age() + freshness.fresh());
        seconds(", stale-while-revalidate=", freshness.stale(), text);
        seconds(", stale-if-error=", freshness.staleOnError(), text);
        return text.toString();
    }

    private static void seconds(String directive, int seconds, StringBuilder text) {
        if (seconds > 0) {
            text.append(directive).append(seconds);
        }
    }

    /** What {@code Cache-Status} says. */
    public static String status(CacheStatus status) {
        return switch (status.how()) {
            case HIT_MEMORY -> "tributary; hit; ttl=" + status.ttl() + "; detail=memory";
            case HIT_REDIS -> "tributary; hit; ttl=" + status.ttl() + "; detail=redis";
            case MISS -> "tributary; fwd=miss" + stored(status);
            case REQUEST -> "tributary; fwd=request" + stored(status);
            case COLLAPSED -> "tributary; fwd=miss" + stored(status) + "; collapsed";
            case STALE -> "tributary; fwd=stale; ttl=" + status.ttl();
            case BYPASS -> "tributary; fwd=bypass";
        };
    }

    private static String stored(CacheStatus status) {
        return status.stored() ? "; stored" : "";
    }

    /** Whether the answer was not computed for just this request, so that it has an age (RFC 9111, section 4). */
    static boolean hasAge(CacheStatus status) {
        return switch (status.how()) {
            case HIT_MEMORY, HIT_REDIS, STALE, COLLAPSED -> true;
            case MISS, REQUEST, BYPASS -> false;
        };
    }
}
