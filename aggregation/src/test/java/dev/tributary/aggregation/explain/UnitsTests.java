package dev.tributary.aggregation.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTests {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0ms",
        "PT0.0009S, 0.9ms",
        "PT0.8S, 800ms",
        "PT1S, 1s",
        "PT1.5S, 1500ms",
        "PT1.0005S, 1000.5ms",
        "PT59S, 59s",
        "PT1M, 1m",
        "PT1M30S, 90s",
        "PT1H, 1h",
        "PT90M, 90m"
    })
    void writeDurationsInTheLargestUnitThatLeavesNoFraction(Duration duration, String text) {
        assertThat(Units.of(duration)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 1B", "1023, 1023B", "1024, 1KB", "1025, 1025B", "1048576, 1MB", "1049600, 1025KB", "67108864, 64MB"
    })
    void writeSizesInTheLargestUnitThatLeavesNoFraction(int bytes, String text) {
        assertThat(Units.size(bytes)).isEqualTo(text);
    }
}
