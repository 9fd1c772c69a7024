package dev.tributary.aggregation.cache;

import dev.tributary.aggregation.cache.CacheStatus.How;
import org.jspecify.annotations.Nullable;

/**
 * What was found when an answer was looked for.
 *
 * @param entry of whatever age; {@code null} for nothing
 * @param how it was come by
 */
record Look(@Nullable Entry entry, How how) {

    static final Look NOTHING = new Look(null, How.MISS);
}
