package dev.tributary.aggregation.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The answers that this process keeps, within a bound of bytes. */
final class MemoryTier {

    private final Cache<CacheKey, Entry> entries;
    private final SeenPurges purges;

    MemoryTier(long bytes, SeenPurges purges, LongSupplier nanos, CacheEvents events) {
        this.purges = purges;
        this.entries = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((CacheKey key, Entry entry) -> entry.weight())
                .expireAfter(Expiry.writing((CacheKey key, Entry entry) ->
                        Duration.ofNanos(entry.life().end() - nanos.getAsLong())))
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .evictionListener((@Nullable CacheKey key, @Nullable Entry entry, RemovalCause cause) -> {
                    if (entry != null && cause == RemovalCause.SIZE) {
                        events.evicted(entry.weight());
                    }
                })
                .build();
        events.memory(this::weight);
    }

    /** What is kept and was not purged. */
    @Nullable
    Entry find(CacheKey key) {
        Entry entry = entries.getIfPresent(key);
        if (entry == null || !purges.isAnySince(entry.origin().mark(), entry.tags())) {
            return entry;
        }
        remove(key, entry);
        return null;
    }

    /** Keeps an entry, unless a later computation has already brought one. */
    void put(CacheKey key, Entry entry) {
        entries.asMap()
                .merge(
                        key,
                        entry,
                        (old, fresh) -> old.origin().mark() > fresh.origin().mark() ? old : fresh);
    }

    /** Puts an entry in the place of just that one, if it is still there. */
    void replace(CacheKey key, Entry old, Entry fresh) {
        entries.asMap().replace(key, old, fresh);
    }

    void remove(CacheKey key) {
        entries.invalidate(key);
    }

    /** Removes just that entry, if it is still there. */
    void remove(CacheKey key, Entry entry) {
        entries.asMap().remove(key, entry);
    }

    /** How many bytes are kept, roughly. */
    long weight() {
        return entries.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
