package dev.tributary.aggregation.redis;

import static dev.tributary.aggregation.cache.CacheStatus.How.COLLAPSED;
import static dev.tributary.aggregation.cache.CacheStatus.How.HIT_MEMORY;
import static dev.tributary.aggregation.cache.CacheStatus.How.HIT_REDIS;
import static dev.tributary.aggregation.cache.CacheStatus.How.MISS;
import static dev.tributary.aggregation.cache.CacheStatus.How.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.local.LocalServers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** What two processes give to their callers of what one of them has computed. */
@TestInstance(Lifecycle.PER_CLASS)
class SharedAnswersTests {

    /** When a process asks whether it has missed a purge, and a little earlier. */
    private static final Duration DOUBTED = Duration.ofSeconds(6);

    private static final Duration SOON_DOUBTED = Duration.ofMillis(4500);
    /** Of which the half that is waited for another is over soon. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    /** The number of a purge of which nobody was told. */
    private static final String LAST_OF_ALL = "8000000000000000";

    private static final Duration TOO_OLD = Duration.ofSeconds(25);

    private final AtomicLong ahead = new AtomicLong();
    private final Keeper one = new Keeper(LocalServers.redisUrl(), Tier.PATIENT, this::nanos);
    private final Keeper other = new Keeper(LocalServers.redisUrl(), Tier.PATIENT, this::nanos);
    private final Raw raw = new Raw(LocalServers.redisUrl());

    private long nanos() {
        return System.nanoTime() + ahead.get();
    }

    private void passes(Duration time) {
        ahead.addAndGet(time.toNanos());
    }

    @BeforeAll
    void share() {
        one.sharingWith(other);
        other.sharingWith(one);
    }

    @AfterAll
    void close() {
        raw.close();
        one.close();
        other.close();
    }

    private static CacheKey someKey() {
        return Tier.key(UUID.randomUUID().toString());
    }

    /** Waits until what was computed is in Redis. */
    private void kept(CacheKey key) {
        Tier.soon().until(() -> raw.redis.exists(Raw.name(Raw.NAMES.answer(key))) == 1);
    }

    /** Waits until nobody computes it any more. */
    private void ended(CacheKey key) {
        Tier.soon().until(() -> raw.redis.exists(Raw.name(Raw.NAMES.lease(key))) == 0);
    }

    @Test
    void areComputedAnewForWhoeverDoesNotWantWhatIsKept() {
        CacheKey key = someKey();
        assertThat(one.served(key, "1")).isEqualTo("1 " + MISS);
        kept(key);
        assertThat(other.served(key, "none")).isEqualTo("1 " + HIT_REDIS);

        passes(DOUBTED);
        assertThat(one.servedAnew(key, "2")).isEqualTo("2 " + REQUEST);
        assertThat(other.servedAnew(key, "3")).isEqualTo("3 " + REQUEST);
    }

    @Test
    void areComputedAnewEvenIfOneHasJustComputedThem() {
        for (int round = 0; round < 20; round++) {
            CacheKey key = someKey();
            one.served(key, "1");
            assertThat(one.servedAnew(key, "2")).isEqualTo("2 " + REQUEST);
        }
    }

    @Test
    void areOfRedisWhereTheOtherHasRenewedWhatIsTooOldHere() {
        CacheKey key = someKey();
        one.served(key, "old");
        kept(key);
        other.served(key, "none");
        passes(TOO_OLD);

        assertThat(one.served(key, "new")).isEqualTo("new " + MISS);
        ended(key);

        assertThat(other.served(key, "none")).isEqualTo("new " + HIT_REDIS);
        assertThat(other.served(key, "none")).isEqualTo("new " + HIT_MEMORY);
    }

    @Test
    void areServedWhileItIsAskedWhetherAPurgeWasMissedAndNotAfterThat() {
        CacheKey key = someKey();
        one.served(key, "old");
        passes(SOON_DOUBTED);
        raw.redis.set(Raw.name(Raw.NAMES.tag(Keeper.tag(key))), LAST_OF_ALL);

        assertThat(one.served(key, "none")).isEqualTo("old " + HIT_MEMORY);
        Tier.soon().until(() -> one.served(key, "new").equals("new " + MISS));
    }

    @Test
    void areTakenFromWhoeverIsFirstOfTwoThatCompute() {
        CacheKey key = someKey();
        Sinks.One<String> slow = Sinks.one();
        var first = one.asked(key, slow.asMono());
        Tier.soon().until(() -> raw.redis.exists(Raw.name(Raw.NAMES.lease(key))) == 1);
        int before = other.left.size();
        var second = other.within(SHORT).asked(key, Mono.never());
        Tier.soon().until(() -> other.left.size() > before);

        slow.tryEmitValue("one").orThrow();

        assertThat(first).succeedsWithin(Tier.LIMIT).isEqualTo("one " + MISS);
        assertThat(second).succeedsWithin(Tier.LIMIT).isEqualTo("one " + COLLAPSED);
        other.within(Tier.LIMIT);
    }
}
