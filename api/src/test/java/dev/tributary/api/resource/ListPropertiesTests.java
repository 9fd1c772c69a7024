package dev.tributary.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ListPropertiesTests {

    private static ListProperties bound(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set))
                .bindOrCreate("tributary.lists", ListProperties.class);
    }

    @Test
    void allowsFourStreamsAtOnceAndTenMinutesEach() {
        assertThat(bound(Map.of())).isEqualTo(new ListProperties(4, Duration.ofMinutes(10)));
    }

    @Test
    void readsItsSettings() {
        assertThat(bound(Map.of("tributary.lists.streams", "9", "tributary.lists.longest-stream", "5s")))
                .isEqualTo(new ListProperties(9, Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101"})
    void refusesANumberThatMakesNoSense(String streams) {
        assertThatThrownBy(() -> bound(Map.of("tributary.lists.streams", streams)))
                .rootCause()
                .hasMessage("tributary.lists.streams: " + streams + " (expected: 1 to 100)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.999S", "PT24H0.001S"})
    void refusesATimeThatMakesNoSense(String time) {
        assertThatThrownBy(() -> bound(Map.of("tributary.lists.longest-stream", time)))
                .rootCause()
                .hasMessage("tributary.lists.longest-stream: " + time + " (expected: 1s to 24h)");
    }
}
