package dev.tributary.api.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CorsPropertiesTests {

    private static CorsProperties bound(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("tributary.cors", CorsProperties.class);
    }

    @Test
    void namesNoOrigin() {
        CorsProperties preset = bound(Map.of());

        assertThat(preset.origins()).isEmpty();
        assertThat(preset.credentials()).isFalse();
        assertThat(preset.methods()).containsExactly("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
        assertThat(preset.headers()).contains("authorization", "if-match", "idempotency-key");
        assertThat(preset.exposed()).contains("etag", "cache-status", "server-timing");
        assertThat(preset.maxAge()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void readsItsSettings() {
        Map<String, String> set = Map.of(
                "tributary.cors.origins", "https://a.example,http://localhost:3000,http://[::1]",
                "tributary.cors.credentials", "true",
                "tributary.cors.methods", "GET",
                "tributary.cors.headers", "x-one",
                "tributary.cors.exposed", "x-two",
                "tributary.cors.max-age", "5m");

        assertThat(bound(set))
                .isEqualTo(new CorsProperties(
                        List.of("https://a.example", "http://localhost:3000", "http://[::1]"),
                        true,
                        List.of("GET"),
                        List.of("x-one"),
                        List.of("x-two"),
                        Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @CsvSource({
        "origins, https://a.example/",
        "origins, a.example",
        "origins, https://*.example",
        "origins, null",
        "origins, https://A.example",
        "methods, G T",
        "headers, 'x:'",
        "exposed, *",
        "max-age, 25h"
    })
    void refusesWhatMakesNoSense(String name, String value) {
        assertThatThrownBy(() -> bound(Map.of("tributary.cors." + name, value)))
                .rootCause()
                .hasMessageStartingWith("tributary.cors." + name + ": ");
    }

    @Test
    void refusesEveryOriginWithCredentialsOrBesideOthers() {
        assertThatThrownBy(() -> bound(Map.of("tributary.cors.origins", "*", "tributary.cors.credentials", "true")))
                .rootCause()
                .hasMessage("tributary.cors.credentials: true (expected: false where origins is *)");
        assertThatThrownBy(() -> bound(Map.of("tributary.cors.origins", "*,https://a.example")))
                .rootCause()
                .hasMessage("tributary.cors.origins: * (expected: no origin beside it)");
    }
}
