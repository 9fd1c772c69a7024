package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.local.LocalServers;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else writes what he likes under the names of the tier. */
@TestInstance(Lifecycle.PER_CLASS)
class PoisonedRedisTests {

    private static final int HUGE = 50 << 20;

    private final Tier tier = new Tier(LocalServers.redisUrl()).ready();
    private final Raw raw = new Raw(LocalServers.redisUrl());
    private final RedisCommands<String, String> redis = raw.redis;

    enum Type {
        LIST,
        HASH,
        STREAM
    }

    @AfterEach
    void clean() {
        redis.del(Raw.sequence(), Raw.tag("product:42"), Raw.tag("*"));
        tier.holding(someKey(), "{}");
        tier.broken.set(0);
    }

    @AfterAll
    void close() {
        raw.close();
        tier.close();
    }

    private static CacheKey someKey() {
        return Tier.key(UUID.randomUUID().toString());
    }

    private static String answer(CacheKey key) {
        return Raw.name(Raw.NAMES.answer(key));
    }

    private void put(Type type, String name) {
        redis.del(name);
        switch (type) {
            case LIST -> redis.lpush(name, "1700000000000000");
            case HASH -> redis.hset(name, "field", "1700000000000000");
            case STREAM -> redis.xadd(name, Map.of("field", "1700000000000000"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void deletesWhatIsNoTextWhereAnEntryBelongs(Type type) {
        CacheKey key = someKey();
        put(type, answer(key));

        assertIsDeletedAndReplaced(key);
    }

    @Test
    void keepsAnEntryOverWhatIsNoText() {
        CacheKey key = someKey();
        var claim = tier.claim(key);
        put(Type.LIST, answer(key));

        claim.keep(Tier.entry("{}", claim));
        claim.end();

        Tier.soon().until(() -> redis.type(answer(key)).equals("string"));
        assertThat(tier.found(key)).isEqualTo("{}");
    }

    @Test
    void deletesAnEntryThatIsCutOff() {
        CacheKey key = someKey();
        tier.holding(key, "{}");
        redis.setrange(answer(key), redis.strlen(answer(key)) - 1, "?");

        assertIsDeletedAndReplaced(key);
    }

    @Test
    void deletesAnEntryThatNeverEnds() {
        CacheKey key = someKey();
        tier.holding(key, "{}");
        redis.persist(answer(key));

        assertIsDeletedAndReplaced(key);
    }

    @Test
    void deletesAnEntryThatLivesLongerThanItMay() {
        CacheKey key = someKey();
        tier.holding(key, "{}");
        redis.expire(answer(key), 1_000_000);

        assertIsDeletedAndReplaced(key);
    }

    @Test
    void deletesTheEntryOfAnotherKey() {
        CacheKey key = someKey();
        CacheKey other = someKey();
        tier.holding(other, "{}");
        redis.copy(answer(other), answer(key));

        assertIsDeletedAndReplaced(key);
        assertThat(tier.found(other)).isEqualTo("{}");
    }

    @Test
    void deletesWhatIsHugeWithoutReadingAllOfIt() {
        CacheKey key = someKey();
        redis.setrange(answer(key), HUGE, "!");
        redis.expire(answer(key), 60);
        long before = sent();

        assertIsDeletedAndReplaced(key);
        assertThat(sent() - before).isLessThan(EntryFormat.LARGEST + (1 << 20));
    }

    private long sent() {
        return redis.info("stats")
                .lines()
                .filter(line -> line.startsWith("total_net_output_bytes:"))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1)))
                .sum();
    }

    private void assertIsDeletedAndReplaced(CacheKey key) {
        assertThat(tier.found(key)).isEqualTo("nothing");
        assertThat(tier.broken).hasValue(1);
        Tier.soon().until(() -> redis.exists(answer(key)) == 0);
        tier.holding(key, "again");
        assertThat(tier.broken).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingWhereATagIsNoTextAndGivesItANumberAgain(Type type) {
        CacheKey key = someKey();
        tier.holding(key, "{}");
        put(type, Raw.tag("product:42"));

        assertIsMissedAndReplaced(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "word",
                "7",
                "-1",
                "1e15",
                "0x1p60",
                "+170000000000000",
                "9223372036854775807",
                "99999999999999999999"
            })
    void findsNothingWhereATagHasANumberThatWasNotGivenAndGivesItOneAgain(String number) {
        CacheKey key = someKey();
        tier.holding(key, "{}");
        redis.set(Raw.tag("product:42"), number);

        assertIsMissedAndReplaced(key);
    }

    private void assertIsMissedAndReplaced(CacheKey key) {
        assertThat(tier.found(key)).isEqualTo("nothing");
        assertThat(tier.broken).hasValue(0);
        tier.holding(key, "again");
        tier.purge("product:42");
        assertThat(tier.found(key)).isEqualTo("nothing");
    }

    @ParameterizedTest
    @EnumSource
    void purgesATagThatIsNoText(Type type) {
        CacheKey key = someKey();
        put(type, Raw.tag("product:42"));

        tier.purge("product:42");

        assertThat(redis.ttl(Raw.tag("product:42"))).isPositive();
        tier.holding(key, "{}");
    }

    @ParameterizedTest
    @EnumSource
    void beginsAnewWhereTheSequenceIsNoText(Type type) {
        tier.holding(someKey(), "{}");
        put(type, Raw.sequence());

        assertWorks();
        put(type, Raw.sequence());
        assertPurges();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "word", "7", "1e300", "-9223372036854775808", "9223372036854775000", "9223372036854775807"})
    void beginsAnewWhereTheSequenceIsANumberThatWasNotGiven(String number) {
        redis.set(Raw.sequence(), number);

        assertWorks();
        redis.set(Raw.sequence(), number);
        assertPurges();
    }

    private void assertWorks() {
        assertThat(tier.claim(someKey()).start()).isBetween(1_000_000_000_000_000L, 9_000_000_000_000_000L);
        tier.holding(someKey(), "{}");
    }

    private void assertPurges() {
        CacheKey key = someKey();
        tier.holding(key, "{}");
        tier.purge("product:42");
        assertThat(tier.found(key)).isEqualTo("nothing");
        tier.holding(key, "again");
    }

    @ParameterizedTest
    @EnumSource
    void takesALeaseThatIsNoLease(Type type) {
        CacheKey key = someKey();
        put(type, Raw.name(Raw.NAMES.lease(key)));

        assertThat(tier.claim(key).waited()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "word", "1700000000000000"})
    void takesALeaseThatNeverEnds(String value) {
        CacheKey key = someKey();
        redis.set(Raw.name(Raw.NAMES.lease(key)), value);

        assertThat(tier.claim(key).waited()).isFalse();
    }
}
