package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.local.LocalServers;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes on one Redis. */
class RedisTierTests {

    private final CacheKey key = Tier.key(UUID.randomUUID().toString());
    private final Tier one = new Tier(LocalServers.redisUrl()).ready();
    private final Tier other = new Tier(LocalServers.redisUrl()).ready();
    private final Raw raw = new Raw(LocalServers.redisUrl());

    @AfterEach
    void close() {
        raw.close();
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
    void keepsNothingForOthersThatAPurgeOfWhichItHasNotHeardMayHaveMadeOld() {
        var before = one.holding(Tier.key("earlier" + key.text()), "{}").claim(key);
        before.end();
        long unheard = before.start() + 1;
        raw.redis.set(Raw.sequence(), Long.toString(unheard));
        raw.redis.set(Raw.tag("product:42"), Long.toString(unheard));

        one.keep(key, "of old parts", Tier.TAGS);
        CacheKey next = Tier.key("written-later" + key.text());
        Tier.soon().until(() -> one.keep(next, "later", Set.of("*")).found(next).equals("later"));
        assertThat(one.found(key)).isEqualTo("nothing");

        other.purge("product:7");
        Tier.soon().until(() -> one.purged.contains("product:7"));
        one.keep(key, "of old parts", Tier.TAGS);
        assertThat(one.keep(next, "after a later purge", Set.of("*")).found(key))
                .isEqualTo("nothing");

        raw.tell(new PurgeNumber(before.start(), unheard), Set.of("product:42"));
        one.holding(key, "of new parts");
    }

    @Test
    void hearsThatTheNumbersOfPurgesBeginAnew() {
        one.claim(key).end();
        raw.redis.unlink(Raw.sequence(), Raw.tag("*"), Raw.tag("product:42"));

        other.holding(Tier.key("first" + key.text()), "{}");

        one.holding(key, "{}");
    }

    @Test
    void takesWhatItCannotReadAsAPurgeOfEverything() {
        int missed = one.missed.get();

        raw.tell(new byte[] {2, 0});

        Tier.soon().until(() -> one.missed.get() > missed);
        one.holding(key, "{}");
    }

    @Test
    void letsOneComputeAndGivesTheOtherWhatCame() {
        var first = one.claim(key);
        var second =
                other.redis.claim(key, Tier.TAGS, 0, Tier.LIMIT, Tier.LIMIT).toFuture();

        first.keep(Tier.entry("once", first));
        first.end();

        assertThat(second)
                .succeedsWithin(Tier.LIMIT)
                .satisfies(claim -> assertThat(claim.found()).isNotNull());
    }
}
