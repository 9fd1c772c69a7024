package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.SharedTier.Claim;
import dev.tributary.local.server.RedisServer;
import io.lettuce.core.RedisCommandExecutionException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A Redis that takes nothing more, or drops what it likes. */
@TestInstance(Lifecycle.PER_CLASS)
class FullRedisTests {

    private static final Set<String> OTHER_TAGS = Set.of("*", "product:7");

    private final RedisServer server = RedisServer.startFresh();
    private final Raw raw = new Raw(server.url());
    private final Tier one = new Tier(server.url()).ready();
    private final Tier other = new Tier(server.url()).ready();
    private final CacheKey key = Tier.key(UUID.randomUUID().toString());

    @AfterEach
    void room() {
        raw.redis.configSet("maxmemory", "0");
        raw.redis.configSet("maxmemory-policy", "noeviction");
        raw.redis.configSet("min-replicas-to-write", "0");
        one.back();
        raw.redis.flushall();
    }

    @AfterAll
    void close() {
        raw.close();
        one.close();
        other.close();
        server.close();
    }

    private void fill() {
        raw.redis.configSet("maxmemory", Long.toString(used() + (1 << 20)));
        for (int size = 1 << 14; size > 8; size /= 8) {
            for (int number = 0; isTaken("fill:" + size + ":" + number, "x".repeat(size)); number++) {
                assertThat(number).isLessThan(1_000_000);
            }
        }
    }

    private long used() {
        return raw.redis
                .info("memory")
                .lines()
                .filter(line -> line.startsWith("used_memory:"))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1)))
                .sum();
    }

    private boolean isTaken(String name, String value) {
        try {
            raw.redis.set(name, value);
            return true;
        } catch (RedisCommandExecutionException full) {
            return false;
        }
    }

    @Test
    void keepsNothingWhenFullAndForgetsWhatIsPurged() {
        CacheKey next = Tier.key(UUID.randomUUID().toString());
        one.holding(key, "old");
        fill();

        assertThat(one.keep(next, "x".repeat(1 << 16), Tier.TAGS).found(next)).isEqualTo("nothing");
        one.purge("product:42");
        assertThat(other.found(key)).isEqualTo("nothing");
    }

    @Test
    void finishesAPurgeOnceThereIsRoom() {
        CacheKey next = Tier.key(UUID.randomUUID().toString());
        one.holding(key, "old");
        fill();
        one.purge("product:42");
        assertThat(one.redis.isAway()).isTrue();
        Tier.soon().until(() -> other.purged.contains("product:42"));

        raw.redis.configSet("maxmemory", "0");

        other.holding(next, "of the same tag");
        assertThat(other.found(key)).isEqualTo("nothing");
        one.back();
        assertThat(one.found(key)).isEqualTo("nothing");
        one.holding(key, "new");
    }

    @Test
    void mayDropTheNumberOfATag() {
        one.holding(key, "old");

        raw.redis.unlink(Raw.tag("product:42"));

        assertThat(one.found(key)).isEqualTo("nothing");
        one.holding(key, "new");
    }

    @Test
    void mayDropTheNumberOfATagThatWasPurged() {
        CacheKey next = Tier.key(UUID.randomUUID().toString());
        one.holding(key, "old");
        other.purge("product:42");

        raw.redis.unlink(Raw.tag("product:42"));
        one.holding(next, "of the same tag");

        assertThat(one.found(key)).isEqualTo("nothing");
    }

    @Test
    void mayDropTheNumberOfTheLastPurge() {
        CacheKey next = Tier.key(UUID.randomUUID().toString());
        one.holding(key, "old");
        Claim claim = one.claim(next);
        other.purge("product:42");

        raw.redis.unlink(Raw.sequence(), Raw.tag("product:42"));
        claim.keep(Tier.entry("old", claim));
        one.holding(Tier.key(UUID.randomUUID().toString()), "of the same tag");

        assertThat(one.found(key)).isEqualTo("nothing");
        assertThat(one.found(next)).isEqualTo("nothing");
        assertThat(one.claim(Tier.key("any")).start()).isGreaterThan(claim.start());
    }

    @Test
    void dropsWhatItLikesAndNothingOldIsFound() {
        one.holding(key, "old");
        raw.redis.configSet("maxmemory-policy", "allkeys-lru");
        raw.redis.configSet("maxmemory", Long.toString(used() + (1 << 20)));
        one.purge("product:42");

        for (int number = 0; number < 200; number++) {
            other.keep(Tier.key("entry" + number), "x".repeat(1 << 14), number % 2 == 0 ? Tier.TAGS : OTHER_TAGS);
            assertThat(other.found(key)).isEqualTo("nothing");
        }
        assertThat(raw.redis.info("stats")).doesNotContain("evicted_keys:0\r\n");
    }

    @Test
    void writesAPurgeOnceItMay() {
        one.holding(key, "old");
        raw.redis.configSet("min-replicas-to-write", "1");

        one.purge("product:42");
        assertThat(one.redis.isAway()).isTrue();
        assertThat(other.claim(Tier.key("nobody's")).fence()).isZero();
        other.redis.forget(key);
        raw.redis.configSet("min-replicas-to-write", "0");

        one.back();
        assertThat(other.found(key)).isEqualTo("nothing");
        other.holding(key, "new");
    }
}
