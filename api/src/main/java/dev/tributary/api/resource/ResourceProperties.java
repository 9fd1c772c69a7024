package dev.tributary.api.resource;

import dev.tributary.aggregation.cache.Lives;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Resources over HTTP.
 *
 * @param cache how long answers are kept, by the names of collections; what is not set is as the collection declares it
 */
@ConfigurationProperties("tributary.resources")
record ResourceProperties(@DefaultValue Map<String, Keeping> cache) {

    /**
     * How long the answers of one collection are kept; each 0 to 86400s.
     *
     * @param fresh without asking anew; 0 keeps none
     * @param stale after that, while a new one is computed
     * @param staleOnError after that, if a new one cannot be had
     * @param negative that there is no such row
     */
    record Keeping(
            @Nullable Duration fresh,
            @Nullable Duration stale,
            @Nullable Duration staleOnError,
            @Nullable Duration negative) {

        private static final Duration MOST = Duration.ofDays(1);

        @SuppressWarnings(
                "NullAway") // javac writes no type annotations for the parameters of a record's compact constructor
        Keeping {
            check("fresh", fresh);
            check("stale", stale);
            check("stale-on-error", staleOnError);
            check("negative", negative);
        }

        private static void check(String what, @Nullable Duration time) {
            if (time != null && (time.isNegative() || time.compareTo(MOST) > 0)) {
                throw new IllegalArgumentException(
                        "tributary.resources.cache: " + what + ": " + time + " (expected: 0s to 86400s)");
            }
        }

        private Lives over(Lives declared) {
            return new Lives(
                    or(fresh, declared.fresh()),
                    or(stale, declared.stale()),
                    or(staleOnError, declared.staleOnError()),
                    or(negative, declared.negative()));
        }

        private static Duration or(@Nullable Duration set, Duration declared) {
            return set == null ? declared : set;
        }
    }

    /** Refuses names that no collection has. */
    void check(Set<String> known) {
        var unknown = new TreeSet<>(cache.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "tributary.resources.cache: " + unknown + " (expected: some of " + new TreeSet<>(known) + ")");
        }
    }

    /** How long the answers of a collection are kept. */
    Lives lives(Collection collection) {
        Keeping keeping = cache.get(collection.name());
        return keeping == null ? collection.lives() : keeping.over(collection.lives());
    }
}
