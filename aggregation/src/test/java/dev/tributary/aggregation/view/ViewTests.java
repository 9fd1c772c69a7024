package dev.tributary.aggregation.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewTests {

    @ParameterizedTest
    @CsvSource({"800, 750", "500, 450", "499, 449.1", "100, 90", "10, 9", "60000, 59950", "0, 0"})
    void keepsATenthButAtMostFiftyMillisecondsToAnswer(long limit, double left) {
        assertThat(View.forSources(Duration.ofMillis(limit))).isEqualTo(Duration.ofNanos(Math.round(left * 1_000_000)));
    }
}
