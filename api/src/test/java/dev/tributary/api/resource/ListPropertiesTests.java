package dev.tributary.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void allowsFourStreamsAtOnce() {
        assertThat(bound(Map.of()).streams()).isEqualTo(4);
    }

    @Test
    void readsItsSetting() {
        assertThat(bound(Map.of("tributary.lists.streams", "9")).streams()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101"})
    void refusesANumberThatMakesNoSense(String streams) {
        assertThatThrownBy(() -> bound(Map.of("tributary.lists.streams", streams)))
                .rootCause()
                .hasMessage("tributary.lists.streams: " + streams + " (expected: 1 to 100)");
    }
}
