package dev.tributary.aggregation.cache;

import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finished answer with all that is needed to send it. Times are of a clock of nanoseconds with an arbitrary origin.
 *
 * @param document nobody writes to it
 * @param gzip the same, compressed; {@code null} where that is not worth it
 * @param etag strong, in quotes
 * @param tags that it wears
 * @param mark the last purge that was known when its computation began
 * @param kept whether others may find it
 * @param created when its computation began
 * @param took how long that was computed
 * @param freshUntil the end of its fresh life
 * @param staleUntil until when it may be served while a new one is computed
 * @param errorUntil until when it may be served if no new one can be had
 */
@SuppressWarnings("ArrayRecordComponent")
public record Entry(
        byte[] document,
        byte @Nullable [] gzip,
        String etag,
        Set<String> tags,
        long mark,
        boolean kept,
        long created,
        long took,
        long freshUntil,
        long staleUntil,
        long errorUntil) {

    /** What the objects around the bytes weigh, roughly. */
    private static final int FRAME = 300;

    private static final long SECOND = 1_000_000_000;
    private static final int TAG = 80;
    private static final int ETAG_BYTES = 16;

    /** The strong validator of a document: 128 bits of a digest, in quotes. */
    static String etag(byte[] document) {
        var whole = Base64.getUrlEncoder().withoutPadding();
        byte[] digest = CacheKey.sha256().digest(document);
        return '"' + whole.encodeToString(Arrays.copyOf(digest, ETAG_BYTES)) + '"';
    }

    /** What it takes of memory, roughly, in bytes. */
    int weight() {
        int tagged = tags.stream().mapToInt(tag -> TAG + 2 * tag.length()).sum();
        return FRAME + tagged + document.length + (gzip == null ? 0 : gzip.length);
    }

    boolean isFresh(long now) {
        return now - freshUntil < 0;
    }

    boolean isStale(long now) {
        return now - staleUntil < 0;
    }

    boolean isOver(long now) {
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
    long end() {
        return staleUntil - errorUntil > 0 ? staleUntil : errorUntil;
    }
}
