package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.local.LocalServers;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes on one Redis. */
class RedisTierTests {

    private final CacheKey key = Tier.key(UUID.randomUUID().toString());
    private final Tier one = new Tier(LocalServers.redisUrl()).ready();
    private final Tier other = new Tier(LocalServers.redisUrl()).ready();

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(one.found(key)).isEqualTo("nothing");
        assertThat(one.broken).hasValue(0);
    }

    @Test
    void findsWhatAnotherProcessHasKept() {
        one.holding(key, "{}");

        assertThat(other.found(key)).isEqualTo("{}");
    }

    @Test
    void findsNothingThatAnotherProcessHasPurged() {
        one.holding(key, "{}");

        other.purge("product:42");

        assertThat(one.found(key)).isEqualTo("nothing");
        Tier.soon().untilAsserted(() -> assertThat(one.purged).contains("product:42"));
        assertThat(other.purged).isEmpty();
    }

    @Test
    void keepsNothingWhoseComputationBeganBeforeAPurge() {
        var claim = one.claim(key);
        other.purge("product:42");

        claim.keep(Tier.entry("old", claim));
        claim.end();
        one.holding(Tier.key("written-later" + key.text()), "later");

        assertThat(one.found(key)).isEqualTo("nothing");
    }

    @Test
    void letsOneComputeAndGivesTheOtherWhatCame() {
        var first = one.claim(key);
        var second = other.redis.claim(key, Tier.TAGS, 0, Tier.LIMIT).toFuture();

        first.keep(Tier.entry("once", first));
        first.end();

        assertThat(second).succeedsWithin(Tier.LIMIT).satisfies(claim -> {
            assertThat(claim.waited()).isTrue();
            assertThat(claim.found()).isNotNull();
        });
    }
}
