package dev.tributary.aggregation.cache;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of the cache.
 *
 * @param known the tags that the answer will wear, as far as they are known before it is computed
 * @param moreToCome whether its value will tell of other tags
 * @param lives how long it is kept
 * @param limit how long looking, waiting and computing may take together
 * @param patience how long this caller waits; {@code null} for as long as it takes
 * @param events of the view
 */
public record Wanted(
        CacheKey key,
        Set<String> known,
        boolean moreToCome,
        Lives lives,
        Duration limit,
        @Nullable Duration patience,
        CacheEvents.OfView events) {

    public Wanted {
        known = Set.copyOf(known);
    }
}
