package dev.tributary.aggregation.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeptTests {

    @Test
    void isAsOldAndAsStaleAsTheWorseOfTwo() {
        var failure = new SourceFailure.Broken("x", false);
        var fresh = new Kept(Duration.ofSeconds(1), Duration.ofSeconds(9), false, null);
        var stale = new Kept(Duration.ofSeconds(2), Duration.ZERO, true, failure);

        assertThat(fresh.and(stale)).isEqualTo(stale);
        assertThat(stale.and(fresh)).isEqualTo(stale);
    }
}
