package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.CacheStatus.How;
import dev.tributary.aggregation.cache.SharedTier.Claim;
import dev.tributary.local.server.RedisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A Redis that goes away, comes back, hangs or is slow. */
@TestInstance(Lifecycle.PER_CLASS)
class LostRedisTests {

    private final RedisServer server = RedisServer.startFresh();
    private final List<Tier> tiers = new ArrayList<>();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void closeTiers() {
        tiers.forEach(Tier::close);
        tiers.clear();
    }

    @AfterAll
    void close() {
        server.close();
    }

    /** A tier that does not wait for Redis, connected or not. */
    private Tier tier() {
        var tier = new Tier(server.url(), Tier.HASTY);
        tiers.add(tier);
        return tier;
    }

    private static CacheKey someKey() {
        return Tier.key(UUID.randomUUID().toString());
    }

    private static void assertSharesNothing(Tier tier) {
        CacheKey key = someKey();
        assertThat(tier.found(key)).isEqualTo("nothing");
        assertThat(tier.redis.isCurrent(Tier.TAGS, 1, Tier.LIMIT).block(Tier.LIMIT))
                .isTrue();
        Claim claim = tier.claim(key);
        assertThat(claim.fence()).as("a claim on nothing").isZero();
        claim.keep(Tier.entry("{}", claim));
        claim.end();
        tier.redis.forget(key);
    }

    @Test
    void mayBeAbsentAtTheStart() {
        server.stop();
        Tier tier = tier();
        assertThat(tier.redis.isAway()).isTrue();
        assertSharesNothing(tier);
        assertThat(isTold(tier, Set.of("product:42"))).isFalse();

        server.start();

        Tier.soon().until(() -> isTold(tier, Set.of()));
        tier.ready().holding(someKey(), "{}");
        assertThat(isTold(tier, Set.of("product:42"))).isTrue();
    }

    private static boolean isTold(Tier tier, Set<String> tags) {
        return Objects.requireNonNull(tier.redis.purge(tags).block(Tier.LIMIT));
    }

    @Test
    void mayComeBackEmpty() {
        CacheKey key = someKey();
        Tier one = tier().ready().holding(key, "{}");
        Tier other = tier().ready();
        Claim before = one.claim(someKey());
        int missed = other.missed.get();

        server.stop();
        assertSharesNothing(one);
        server.start();

        Tier.soon().until(() -> one.missed.get() > missed && other.missed.get() > missed);
        one.back();
        other.back();
        Tier.soon().until(() -> other.claim(someKey()).start() > before.start());
        one.holding(key, "again");
        before.keep(Tier.entry("before", before));
        before.end();
    }

    @Test
    void mayCrashWhileALeaseIsHeldAndWaitedFor() {
        CacheKey key = someKey();
        Tier one = tier().ready();
        Tier other = tier().ready();
        Claim claim = one.claim(key);
        var waiting = other.redis
                .claim(key, Tier.TAGS, 0, Tier.HASTY.multipliedBy(10), Tier.LIMIT)
                .toFuture();

        server.kill();
        claim.keep(Tier.entry("{}", claim));
        claim.end();

        assertThat(waiting)
                .succeedsWithin(Tier.LIMIT)
                .satisfies(next -> assertThat(next.found()).isNull());
        server.start();
        one.back();
        Tier.soon().until(() -> one.claim(someKey()).fence() > 0);
        one.holding(key, "again");
    }

    @Test
    void isLeftAloneWhileItHangsAndToldOfPurgesBeforeAnythingIsRead() {
        CacheKey key = someKey();
        Tier one = tier().ready().holding(key, "old");
        Tier other = tier().ready();
        server.pause();
        try {
            one.purge("product:42");
            assertThat(one.redis.isAway()).as("while a purge is pending").isTrue();
            for (int asked = 0; asked < 3; asked++) {
                assertThat(other.redis.isAway()).isFalse();
                assertSharesNothingAtOnce(other, asked);
            }
            assertThat(other.redis.isAway()).isTrue();
            assertSharesNothing(other);
        } finally {
            server.resume();
        }
        one.back();
        other.back();
        Tier.soon().untilAsserted(() -> assertThat(other.purged).contains("product:42"));
        assertThat(one.found(key)).isEqualTo("nothing");
        assertThat(other.found(key)).isEqualTo("nothing");
    }

    private static void assertSharesNothingAtOnce(Tier tier, int way) {
        switch (way) {
            case 0 -> assertThat(tier.found(someKey())).isEqualTo("nothing");
            case 1 -> assertThat(tier.claim(someKey()).fence()).isZero();
            default ->
                assertThat(tier.redis.find(someKey(), Set.of(), Tier.LIMIT).block(Tier.LIMIT))
                        .isNull();
        }
    }

    @Test
    void isNotWaitedForByPurgesWhileItIsLeftAlone() {
        Tier one = tier().ready();
        Tier other = tier().ready();
        server.pause();
        try {
            for (int asked = 0; asked < 3; asked++) {
                assertSharesNothingAtOnce(one, asked);
            }
            assertThat(one.redis.purge(Tier.TAGS).toFuture()).isDone();
        } finally {
            server.resume();
        }

        one.back();
        Tier.soon().untilAsserted(() -> assertThat(other.purged).containsAll(Tier.TAGS));
    }

    @Test
    void isToldOfManyPurgesOnceItIsBack() {
        CacheKey key = someKey();
        Tier one = tier().ready();
        Tier other = tier().ready().holding(key, "old");
        String[] tags = IntStream.range(0, 1000).mapToObj(id -> "product:" + id).toArray(String[]::new);
        server.pause();
        try {
            one.purge(tags);
        } finally {
            server.resume();
        }

        one.back();
        Tier.soon().untilAsserted(() -> assertThat(other.purged).contains(tags));
        other.back();
        assertThat(other.found(key)).isEqualTo("nothing");
    }

    @Test
    void mayBeSlow() {
        CacheKey key = someKey();
        Tier tier = tier().ready().holding(key, "{}");
        try (Raw raw = new Raw(server.url())) {
            raw.redis.clientPause(600);
            assertThat(tier.found(key)).isEqualTo("nothing");
        }

        Tier.soon().until(() -> tier.found(key).equals("{}"));
    }

    @Test
    void isGivenBackALeaseWhoseAnswerCameTooLate() {
        CacheKey key = someKey();
        Tier tier = tier().ready();
        try (Raw raw = new Raw(server.url())) {
            raw.redis.clientPause(600);
            assertThat(tier.claim(key).fence()).isZero();
            assertThat(raw.redis.ping()).as("it answers again").isEqualTo("PONG");
            Tier.soon().until(() -> raw.redis.exists(Raw.name(Raw.NAMES.lease(key))) == 0);
        }
    }

    @Test
    void costsNobodyMoreThanAQuarterOfHisTimeWhileItHangs() {
        Duration patience = Duration.ofSeconds(2);
        try (var keeper = new Keeper(server.url(), patience, System::nanoTime)) {
            Tier.soon().until(() -> !keeper.redis.isAway());
            server.pause();
            assertThat(keeper.within(patience.multipliedBy(2)).served(someKey(), "whole"))
                    .isEqualTo("whole " + How.MISS);
            assertThat(keeper.left).last().satisfies(rest -> assertThat(rest).isGreaterThan(patience));
        } finally {
            server.resume();
        }
    }

    @Test
    void costsNobodyHisPatienceAndIsLeftAloneWhoeverHadNone() {
        Duration patience = Duration.ofSeconds(2);
        try (var keeper = new Keeper(server.url(), Duration.ofSeconds(4), System::nanoTime)) {
            Tier.soon().until(() -> !keeper.redis.isAway());
            server.pause();
            assertThat(keeper.patient(patience).served(someKey(), "whole")).isEqualTo("whole " + How.MISS);
            keeper.served(someKey(), "{}");
            keeper.served(someKey(), "{}");
            Tier.soon().until(keeper.redis::isAway);
        } finally {
            server.resume();
        }
    }

    @Test
    void isLeftAloneWhileItAnswersLate() {
        try (var late = new LateRedis(server.url(), Tier.HASTY.multipliedBy(3).dividedBy(4));
                var tier = new Tier(late.url(), Tier.HASTY)) {
            Tier.soon().until(() -> !tier.redis.isAway());
            Tier.soon().until(() -> {
                tier.found(someKey());
                return tier.redis.isAway();
            });
            assertSharesNothing(tier);
        }
    }
}
