package dev.tributary.api.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EdgePropertiesTests {

    private static EdgeProperties bound(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("tributary.http", EdgeProperties.class);
    }

    @Test
    void hasLimitsThatNoClientNeedsToKnow() {
        assertThat(bound(Map.of())).isEqualTo(new EdgeProperties(100, Duration.ofSeconds(10), 10_000, 1000));
    }

    @Test
    void readsItsSettings() {
        Map<String, String> set = Map.of(
                "tributary.http.headers", "50",
                "tributary.http.patience", "3s",
                "tributary.http.connections", "7",
                "tributary.http.connections-per-address", "5");
        assertThat(bound(set)).isEqualTo(new EdgeProperties(50, Duration.ofSeconds(3), 7, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "headers, 9, 9, 10 to 1000",
        "headers, 1001, 1001, 10 to 1000",
        "patience, 99ms, PT0.099S, 100ms to 5m",
        "patience, 301s, PT5M1S, 100ms to 5m",
        "connections, 0, 0, 1 to 1000000",
        "connections-per-address, 1000001, 1000001, 1 to 1000000"
    })
    void refusesWhatMakesNoSense(String name, String value, String shown, String expected) {
        assertThatThrownBy(() -> bound(Map.of("tributary.http." + name, value)))
                .rootCause()
                .hasMessage("tributary.http.%s: %s (expected: %s)", name, shown, expected);
    }
}
