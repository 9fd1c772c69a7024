package dev.tributary.aggregation.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/** What is known of requests that were answered before, by their targets as they came over the wire. */
public final class KnownTargets<T> {

    /** Characters; a longer target would be memory that callers choose. */
    private static final int LONGEST = 256;

    /** Characters of all targets and keys together; the least used ones are forgotten. */
    private static final long MOST = 1 << 20;

    private static final int KEY = 43;

    private final Cache<String, T> known = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String target, T value) -> target.length() + KEY)
            .executor(Runnable::run)
            .build();

    /** What was remembered of that very target; {@code null} if it is not known. */
    public @Nullable T find(String target) {
        return known.getIfPresent(target);
    }

    /** Remembers a target, unless it is too long. */
    public void add(String target, T value) {
        if (target.length() <= LONGEST) {
            known.put(target, value);
        }
    }
}
