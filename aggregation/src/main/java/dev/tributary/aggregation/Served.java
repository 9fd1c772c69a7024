package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.CacheStatus;
import dev.tributary.aggregation.cache.Entry;
import dev.tributary.aggregation.cache.Found;
import dev.tributary.aggregation.cache.Freshness;
import dev.tributary.aggregation.execution.Answer;
import dev.tributary.aggregation.execution.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sent for a view. The arrays are shared with others: nobody writes to them.
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
    static Served of(Found<Answer> found, Freshness freshness, CacheStatus status) {
        Entry entry = found.entry();
        boolean kept = entry.kept();
        return new Served(
                entry.document(),
                entry.gzip(),
                kept ? entry.etag() : null,
                found.computed() == null ? List.of() : found.computed().outcomes(),
                kept ? freshness : Freshness.NONE,
                status);
    }

    /** An answer of a view that declares no cache. */
    static Served uncached(Answer answer) {
        return new Served(answer.document(), null, null, answer.outcomes(), Freshness.NONE, CacheStatus.BYPASS);
    }
}
