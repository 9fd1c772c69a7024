package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.CacheStatus;
import dev.tributary.aggregation.cache.Entry;
import dev.tributary.aggregation.cache.Freshness;
import dev.tributary.aggregation.execution.Answer;
import dev.tributary.aggregation.execution.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sent for a question. The arrays are shared with others: nobody writes to them.
 *
 * @param document a JSON object
 * @param gzip the same, compressed; {@code null} where that is not worth it
 * @param etag strong, in quotes; {@code null} where nothing may be kept
 * @param outcomes what became of every part, where the document was computed for this caller; else empty
 * @param freshness how long it may be kept, and by whom
 * @param cacheStatus where it came from
 */
@SuppressWarnings("ArrayRecordComponent")
public record Served(
        byte[] document,
        byte @Nullable [] gzip,
        @Nullable String etag,
        List<Outcome> outcomes,
        Freshness freshness,
        CacheStatus cacheStatus) {

    /** An answer that came through the cache. */
    public static Served of(Entry entry, List<Outcome> outcomes, Freshness freshness, CacheStatus status) {
        boolean kept = entry.kept();
        return new Served(
                entry.document(),
                entry.gzip(),
                kept ? entry.etag() : null,
                outcomes,
                kept ? freshness : Freshness.NONE,
                status);
    }

    /** An answer of a view that declares no cache. */
    static Served uncached(Answer answer) {
        return uncached(answer.document(), answer.outcomes());
    }

    /** An answer that nobody may keep. */
    public static Served uncached(byte[] document, List<Outcome> outcomes) {
        return new Served(document, null, null, outcomes, Freshness.NONE, CacheStatus.BYPASS);
    }
}
