package dev.tributary.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IdentityPropertiesTests {

    private static IdentityProperties bound(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set))
                .bindOrCreate("tributary.identity", IdentityProperties.class);
    }

    @Test
    void lastAMonthAndHoldNoKeys() {
        IdentityProperties properties = bound(Map.of());

        assertThat(properties.session()).isEqualTo(Duration.ofDays(30));
        assertThat(properties.signingKey()).isEmpty();
        assertThat(properties.signingKeyOther()).isEmpty();
    }

    @Test
    void areReadFromTheirSettingsAndTellNoKeys() {
        IdentityProperties properties = bound(Map.of(
                "tributary.identity.signing-key", "one",
                "tributary.identity.signing-key-other", "two",
                "tributary.identity.session", "12h"));

        assertThat(properties).isEqualTo(new IdentityProperties("one", "two", Duration.ofHours(12)));
        assertThat(properties).hasToString("IdentityProperties[session=PT12H]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9m", "366d"})
    void refuseLoginsThatMakeNoSense(String session) {
        assertThatThrownBy(() -> bound(Map.of("tributary.identity.session", session)))
                .rootCause()
                .hasMessageStartingWith("tributary.identity.session: ")
                .hasMessageEndingWith("s (expected: 10m to 365d)");
    }
}
