package dev.tributary.aggregation.cache;

import org.jspecify.annotations.Nullable;

/**
 * What the cache gives to one caller.
 *
 * @param entry what is sent
 * @param computed what it was made of, where that was done for this caller; else {@code null}
 * @param how it was come by
 * @param error why it is old, where a new one was tried for and could not be had; else {@code null}
 */
public record Found<A>(
        Entry entry,
        @Nullable A computed,
        CacheStatus.How how,
        @Nullable Throwable error) {

    /** Something that is as it should be. */
    public Found(Entry entry, @Nullable A computed, CacheStatus.How how) {
        this(entry, computed, how, null);
    }
}
