package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeardTests {

    private long now = 1;
    private final Heard heard = new Heard(() -> now);

    private boolean hears(long before, long number) {
        return heard.upTo(new PurgeNumber(before, number));
    }

    @Test
    void beginsWithTheFirstPurgeThatItLearnsOf() {
        assertThat(heard.start(7)).isEqualTo(7);
        assertThat(heard.start(8)).as("not told yet").isEqualTo(7);
    }

    @Test
    void followsWhatIsTold() {
        heard.start(7);

        hears(7, 9);
        hears(6, 7);
        heard.upTo(PurgeNumber.first(-1));

        assertThat(heard.start(8)).isEqualTo(8);
        assertThat(heard.start(10)).isEqualTo(9);
    }

    @Test
    void countsNothingBeforeAllThatCameBefore() {
        heard.start(7);

        assertThat(hears(9, 10)).isTrue();
        assertThat(hears(8, 9)).isTrue();
        assertThat(heard.start(10)).isEqualTo(7);

        hears(7, 8);
        assertThat(heard.start(10)).isEqualTo(10);
    }

    @Test
    void countsWhatBeginsAnew() {
        heard.start(7);

        heard.upTo(PurgeNumber.first(10));

        assertThat(heard.start(10)).isEqualTo(10);
    }

    @Test
    void givesUpOnWhatIsNotToldForLong() {
        heard.start(7);
        hears(8, 9);
        now += Duration.ofSeconds(5).toNanos();

        assertThat(hears(9, 10)).isFalse();
        heard.begin();

        assertThat(heard.start(10)).isEqualTo(10);
        assertThat(hears(10, 11)).isTrue();
    }

    @Test
    void knowsWhatItHasForgotten() {
        hears(6, 7);
        heard.start(8);
        heard.given(9);
        heard.given(Long.MAX_VALUE);

        heard.begin();

        assertThat(heard.known()).isEqualTo(9);
    }

    @Test
    void beginsAnew() {
        hears(6, 7);

        heard.begin();

        assertThat(heard.start(9)).isEqualTo(9);
    }
}
