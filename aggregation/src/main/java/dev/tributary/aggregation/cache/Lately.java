package dev.tributary.aggregation.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What computations came to that brought no whole answer, for a moment: while something is broken not every caller needs to
 * find that out.
 */
final class Lately {

    /** How long such a thing is remembered at most. */
    static final Duration MOMENT = Duration.ofSeconds(1);

    /** Bytes of all that is remembered. */
    private static final long MOST = 8 << 20;

    private static final int ERROR = 200;

    private final Cache<CacheKey, Attempt> attempts;
    private final SeenPurges purges;

    /** What an attempt came to. */
    sealed interface Attempt {

        Set<String> tags();

        /** The last purge before it. */
        long mark();

        default Duration life() {
            return MOMENT;
        }

        default int weight() {
            return ERROR;
        }
    }

    /** It brought an answer without some of its parts. */
    record Partial(Entry entry) implements Attempt {
        @Override
        public Set<String> tags() {
            return entry.tags();
        }

        @Override
        public long mark() {
            return entry.origin().mark();
        }

        @Override
        public int weight() {
            return entry.weight();
        }
    }

    /**
     * It brought nothing.
     *
     * @param negative how long it would be remembered that there is no such thing; zero for not at all
     */
    record Failed(Throwable error, Set<String> tags, long mark, Duration negative) implements Attempt {
        @Override
        public Duration life() {
            return negative.isPositive() && negative.compareTo(MOMENT) < 0 ? negative : MOMENT;
        }
    }

    Lately(SeenPurges purges, LongSupplier nanos) {
        this.purges = purges;
        this.attempts = Caffeine.newBuilder()
                .maximumWeight(MOST)
                .weigher((CacheKey key, Attempt attempt) -> attempt.weight())
                .expireAfter(Expiry.writing((CacheKey key, Attempt attempt) -> attempt.life()))
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /** The last attempt, if it was a moment ago and nothing has changed since. */
    @Nullable
    Attempt find(CacheKey key) {
        Attempt attempt = attempts.getIfPresent(key);
        return attempt == null || purges.isAnySince(attempt.mark(), attempt.tags()) ? null : attempt;
    }

    void add(CacheKey key, Attempt attempt) {
        attempts.put(key, attempt);
    }
}
