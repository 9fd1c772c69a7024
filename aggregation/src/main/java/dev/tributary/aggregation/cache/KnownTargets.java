package dev.tributary.aggregation.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/** The keys of requests that were answered before, by their targets as they came over the wire. */
public final class KnownTargets {

    /** Characters of all targets together; the least used ones are forgotten. */
    private static final long MOST = 1 << 20;

    private final Cache<String, CacheKey> keys = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String target, CacheKey key) ->
                    target.length() + key.text().length())
            .executor(Runnable::run)
            .build();

    /** The key of that very target; {@code null} if it is not known. */
    public @Nullable CacheKey find(String target) {
        return keys.getIfPresent(target);
    }

    /** Remembers a target. */
    public void add(String target, CacheKey key) {
        keys.put(target, key);
    }
}
