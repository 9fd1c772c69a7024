package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.SharedTier.Claim;
import dev.tributary.local.LocalServers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import reactor.core.Disposable;

/** Two processes that want to compute the same. */
@TestInstance(Lifecycle.PER_CLASS)
class LeaseTests {

    private static final Duration SHORT = Duration.ofMillis(200);

    private final Tier one = new Tier(LocalServers.redisUrl()).ready();
    private final Tier other = new Tier(LocalServers.redisUrl()).ready();
    private final Raw raw = new Raw(LocalServers.redisUrl());

    @AfterAll
    void close() {
        raw.close();
        one.close();
        other.close();
    }

    private static CacheKey someKey() {
        return Tier.key(UUID.randomUUID().toString());
    }

    private static String lease(CacheKey key) {
        return Raw.name(Raw.NAMES.lease(key));
    }

    @Test
    void ofADeadHolderDelaysOthersByHalfOfTheirLimit() {
        CacheKey key = someKey();
        one.claim(key);

        Claim second = other.claim(key, SHORT);

        assertThat(second.waited()).isTrue();
        assertThat(second.found()).isNull();
        assertThat(second.fence()).isPositive();
    }

    @Test
    void endsByItself() {
        CacheKey key = someKey();
        one.claim(key, SHORT);
        assertThat(raw.redis.pttl(lease(key))).isBetween(1L, 1200L);

        raw.redis.pexpire(lease(key), 1);

        Tier.soon().until(() -> raw.redis.exists(lease(key)) == 0);
        assertThat(other.claim(key).waited()).isFalse();
    }

    @Test
    void ofOneWhoWakesUpLateReplacesNothingNewer() {
        CacheKey key = someKey();
        Claim late = one.claim(key);
        raw.redis.del(lease(key));
        other.holding(key, "newer");

        late.keep(Tier.entry("older", late));
        late.end();

        one.holding(someKey(), "written after that");
        assertThat(other.found(key)).isEqualTo("newer");
    }

    @Test
    void ofAnotherIsNotGivenBackByOneWhoWakesUpLate() {
        CacheKey key = someKey();
        Claim late = one.claim(key);
        raw.redis.del(lease(key));
        other.claim(key);

        late.end();

        one.holding(someKey(), "written after that");
        assertThat(raw.redis.exists(lease(key))).isOne();
    }

    @Test
    void isGivenBackOnceWhateverCame() {
        CacheKey key = someKey();
        Claim claim = one.claim(key);
        claim.end();
        claim.end();

        Tier.soon().until(() -> raw.redis.exists(lease(key)) == 0);
    }

    @Test
    void isGivenBackIfWhoAskedHasLeft() {
        List<CacheKey> keys = Stream.generate(LeaseTests::someKey).limit(50).toList();
        raw.redis.clientPause(300);

        keys.forEach(key -> one.redis
                .claim(key, Tier.TAGS, 0, Tier.LIMIT, Tier.LIMIT)
                .subscribe()
                .dispose());

        one.holding(someKey(), "written after that");
        String[] leases = keys.stream().map(LeaseTests::lease).toArray(String[]::new);
        Tier.soon().until(() -> raw.redis.exists(leases) == 0);
    }

    @Test
    void wakesAllWhoWaitAndIsForgottenByThoseWhoLeave() {
        CacheKey key = someKey();
        Claim claim = one.claim(key);
        List<CompletableFuture<Claim>> waiting = IntStream.range(0, 20)
                .mapToObj(i -> (i % 2 == 0 ? one : other)
                        .redis
                        .claim(key, Tier.TAGS, 0, Tier.LIMIT, Tier.LIMIT)
                        .toFuture())
                .toList();
        Disposable left =
                other.redis.claim(key, Tier.TAGS, 0, Tier.LIMIT, Tier.LIMIT).subscribe();

        left.dispose();
        claim.keep(Tier.entry("once", claim));
        claim.end();

        assertThat(waiting)
                .allSatisfy(one -> assertThat(one)
                        .succeedsWithin(Tier.LIMIT)
                        .satisfies(found -> assertThat(found.found()).isNotNull()));
    }

    @Test
    void wakesThoseWhoWaitIfNothingCame() {
        CacheKey key = someKey();
        Claim claim = one.claim(key);
        var waiting = other.redis
                .claim(key, Tier.TAGS, 0, Duration.ofMinutes(10), Tier.LIMIT)
                .toFuture();
        other.holding(someKey(), "asked after that");

        claim.end();

        assertThat(waiting).succeedsWithin(Tier.LIMIT).satisfies(next -> {
            assertThat(next.waited()).isTrue();
            assertThat(next.found()).isNull();
        });
    }

    @Test
    void bringsOnlyWhatIsNewerThanWhatWasSeen() {
        CacheKey key = someKey();
        one.holding(key, "old");
        long seen = Objects.requireNonNull(one.claim(key, 0, Tier.LIMIT).found())
                .origin()
                .fence();

        raw.redis.del(lease(key));
        assertThat(one.claim(key, seen, Tier.LIMIT).found()).isNull();
    }
}
