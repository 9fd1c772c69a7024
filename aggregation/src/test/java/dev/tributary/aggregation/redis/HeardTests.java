package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeardTests {

    private final Heard heard = new Heard();

    @Test
    void beginsWithTheFirstPurgeThatItLearnsOf() {
        assertThat(heard.start(7)).isEqualTo(7);
        assertThat(heard.start(8)).as("not told yet").isEqualTo(7);
    }

    @Test
    void followsWhatIsTold() {
        heard.start(7);

        heard.upTo(9);
        heard.upTo(8);
        heard.upTo(-1);

        assertThat(heard.start(8)).isEqualTo(8);
        assertThat(heard.start(10)).isEqualTo(9);
    }

    @Test
    void knowsWhatItHasForgotten() {
        heard.upTo(7);
        heard.start(8);
        heard.given(9);
        heard.given(Long.MAX_VALUE);

        heard.begin();

        assertThat(heard.known()).isEqualTo(9);
    }

    @Test
    void beginsAnew() {
        heard.upTo(7);

        heard.begin();

        assertThat(heard.start(9)).isEqualTo(9);
    }
}
