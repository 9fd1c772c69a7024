package dev.tributary.aggregation.cache;

import static dev.tributary.aggregation.cache.CacheStatus.How.MISS;
import static dev.tributary.aggregation.cache.CacheStatus.How.STALE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is computed in the background, for nobody who waits. */
class RefreshTests {

    private static final Duration STALE_AT = Duration.ofSeconds(31);

    private final Kept kept = new Kept();

    private List<CacheKey> holding(int many) {
        List<CacheKey> keys = IntStream.range(0, many)
                .mapToObj(number -> CacheKey.of("key " + number).toKey())
                .toList();
        keys.forEach(key -> {
            kept.asks(key);
            kept.answers("old");
        });
        kept.passes(STALE_AT);
        return keys;
    }

    @Test
    void takesOneSeatHoweverManyAsk() {
        List<CacheKey> keys = holding(2);

        for (int caller = 0; caller <= Background.MOST; caller++) {
            kept.asks(keys.getFirst());
        }
        kept.asks(keys.getLast());

        assertThat(kept.begun()).isEqualTo(2 + 2);
        assertThat(kept.refreshed()).isEqualTo(2);
    }

    @Test
    void leavesNothingBehindWhereThereIsNoSeat() {
        List<CacheKey> keys = holding(Background.MOST + 1);
        keys.forEach(kept::asks);
        assertThat(kept.refreshed()).isEqualTo(Background.MOST);
        CacheKey leftOut = keys.getLast();
        assertThat(Kept.text(kept.find(leftOut).toFuture())).isEqualTo(Kept.of("old", STALE));

        kept.passes(Kept.LIVES.stale());
        int before = kept.begun();
        var asked = kept.find(leftOut).toFuture();

        assertThat(kept.begun()).isEqualTo(before + 1);
        assertThat(kept.left()).as("all of its time").last().isNull();
        kept.takeLast().accept("new");
        assertThat(Kept.text(asked)).isEqualTo(Kept.of("new", MISS));
    }

    @Test
    void isCountedOnlyIfSomethingIsComputed() {
        kept.holding("old");
        kept.passes(STALE_AT);
        kept.asks();
        kept.asks();
        assertThat(kept.refreshed()).isEqualTo(1);

        kept.answers("new");
        kept.asks();
        assertThat(kept.refreshed()).isEqualTo(1);
    }
}
