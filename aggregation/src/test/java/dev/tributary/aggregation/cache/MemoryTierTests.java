package dev.tributary.aggregation.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class MemoryTierTests {

    private static final int BOUND = 100_000;

    @Test
    void keepsNoMoreThanItsBoundAndTellsWhatItDropped() {
        var told = new Told();
        var kept = new Kept(BOUND, told);

        for (int i = 0; i < 100; i++) {
            assertThat(kept.find(CacheKey.of("k").add(i).toKey()).toFuture()).isNotDone();
            kept.answers("x".repeat(10_000));
        }

        assertThat(told.held()).isBetween(BOUND / 2L, (long) BOUND);
        assertThat(told.evicted.get()).isGreaterThan(80 * 10_000);
    }

    @Test
    void keepsTheSmallerFormOfWhatIsWorthIt() {
        assertThat(Gzip.of("x".repeat(1023).getBytes(StandardCharsets.UTF_8))).isNull();
        assertThat(Gzip.of("x".repeat(1024).getBytes(StandardCharsets.UTF_8))).hasSizeLessThan(100);
    }

    private static final class Told implements CacheEvents {

        private final AtomicInteger evicted = new AtomicInteger();
        private LongSupplier weight = () -> 0;

        @Override
        public void evicted(int bytes) {
            evicted.addAndGet(bytes);
        }

        @Override
        public void memory(LongSupplier bytes) {
            weight = bytes;
        }

        long held() {
            return weight.getAsLong();
        }
    }
}
