package dev.tributary.aggregation;

import dev.tributary.aggregation.redis.RedisAddress;
import dev.tributary.aggregation.source.DatabaseName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Redis that processes share.
 *
 * @param url its address, or {@code none} for a process that shares nothing
 * @param timeout how long it has for one answer; 1 ms to 5 s. Default 200ms
 * @param namespace the word that all names in it begin with; letters, digits, {@code -}, {@code _} and {@code .}. Default
 *     {@code tributary-} and a digest of where the database is, so that only those share who ask the same one
 */
@ConfigurationProperties("tributary.redis")
record RedisProperties(
        @Nullable String url,
        @DefaultValue("200ms") Duration timeout,
        @Nullable String namespace) {

    private static final String NONE = "none";
    private static final String TRIBUTARY = "tributary";
    private static final Duration LONGEST = Duration.ofSeconds(5);

    RedisProperties {
        if (url == null || url.isBlank()) {
            throw new IllegalArgumentException(
                    "tributary.redis.url: not set (expected: REDIS_URL names a Redis; or says"
                            + " none, for a process that shares nothing)");
        }
        if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("tributary.redis.timeout: " + timeout + " (expected: 1ms to 5s)");
        }
        if (namespace != null && !namespace.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "tributary.redis.namespace: " + namespace + " (expected: 1 to 64 letters, digits, -, _ and .)");
        }
    }

    /** The word that all names in it begin with, in a process that asks that database, or none. */
    String word(@Nullable DatabaseName database) {
        if (namespace != null) {
            return namespace;
        }
        return database == null ? TRIBUTARY : TRIBUTARY + "-" + database.text();
    }

    /** Where it is; {@code null} for a process that shares nothing. */
    @Nullable
    RedisAddress address() {
        return url == null || url.equals(NONE) ? null : RedisAddress.parse(url);
    }
}
