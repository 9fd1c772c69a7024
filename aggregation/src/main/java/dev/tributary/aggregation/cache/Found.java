package dev.tributary.aggregation.cache;

import org.jspecify.annotations.Nullable;

/**
 * What the cache gives to one caller.
 *
 * @param entry what is sent
 * @param computed what it was made of, where that was done for this caller; else {@code null}
 * @param how it was come by
 */
public record Found<A>(Entry entry, @Nullable A computed, CacheStatus.How how) {}
