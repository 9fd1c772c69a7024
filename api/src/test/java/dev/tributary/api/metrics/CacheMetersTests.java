package dev.tributary.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.CacheStatus.How;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CacheMetersTests {

    private static final Map<How, String> RESULTS = Map.of(
            How.HIT_MEMORY, "hit-memory",
            How.HIT_REDIS, "hit-redis",
            How.MISS, "miss",
            How.REQUEST, "request",
            How.COLLAPSED, "collapsed",
            How.STALE, "stale",
            How.BYPASS, "bypass");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CacheMeters meters = new CacheMeters(registry);
    private final CacheEvents.OfView page = meters.of("page");
    private final CacheEvents.OfView other = meters.of("other");

    @ParameterizedTest
    @EnumSource
    void countAnswersByViewAndResult(How how) {
        page.served(how);
        page.served(how);
        other.served(how);

        RESULTS.forEach((each, result) -> {
            assertThat(count("requests", "view", "page", "result", result)).isEqualTo(each == how ? 2 : 0);
            assertThat(count("requests", "view", "other", "result", result)).isEqualTo(each == how ? 1 : 0);
        });
    }

    @Test
    void countRefreshes() {
        page.refreshed();

        assertThat(count("refreshes", "view", "page")).isOne();
        assertThat(count("refreshes", "view", "other")).isZero();
    }

    @Test
    void countWhatIsKeptAndItsBytes() {
        page.stored(1000);
        page.stored(24);

        assertThat(count("stored", "view", "page")).isEqualTo(2);
        assertThat(count("stored.bytes", "view", "page")).isEqualTo(1024);
        assertThat(count("stored", "view", "other")).isZero();
    }

    @Test
    void countWaitsForOthers() {
        page.waited();

        assertThat(count("lease.waits", "view", "page")).isOne();
    }

    @Test
    void countPurgesAndTheirTags() {
        meters.purged(3);
        meters.purged(1);

        assertThat(count("purges")).isEqualTo(2);
        assertThat(count("purged.tags")).isEqualTo(4);
    }

    @Test
    void countWhatIsDroppedAndItsBytes() {
        meters.evicted(500);
        meters.evicted(200);

        assertThat(count("evictions")).isEqualTo(2);
        assertThat(count("evicted.bytes")).isEqualTo(700);
    }

    @Test
    void countWhatCouldNotBeRead() {
        meters.broken();

        assertThat(count("broken")).isOne();
    }

    @Test
    void showWhatMemoryHolds() {
        var bytes = new AtomicLong(10);
        meters.memory(bytes::get);
        bytes.set(20);

        assertThat(registry.get("tributary.cache.memory.bytes").gauge().value()).isEqualTo(20);
    }

    @Test
    void areThereFromTheStart() {
        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .extracting(Meter.Id::getName)
                .contains("tributary.cache.requests", "tributary.cache.lease.waits", "tributary.cache.broken");
    }

    private double count(String name, String... tags) {
        return registry.get("tributary.cache." + name).tags(tags).counter().count();
    }
}
