package dev.tributary.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LimitsPropertiesTests {

    private static LimitsProperties bound(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set))
                .bindOrCreate("tributary.limits", LimitsProperties.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ANONYMOUS, 600, 200",
        "PERSON, 1200, 300",
        "TOKEN, 3000, 600",
        "WRITES, 120, 60",
        "CREDENTIALS, 20, 20",
        "LOGIN_ADDRESS, 5, 5",
        "LOGIN_NAME, 5, 5",
        "REGISTRATION, 5, 5",
        "REFRESH, 30, 10"
    })
    void limitsWithoutBeingTold(Limit limit, int perMinute, int burst) {
        assertThat(bound(Map.of()).enabled()).isTrue();
        assertThat(bound(Map.of()).rate(limit)).isEqualTo(new Rate(perMinute, burst));
    }

    @ParameterizedTest
    @EnumSource
    void readsEverySetting(Limit limit) {
        String rate = "tributary.limits.rates." + limit.text();
        LimitsProperties both =
                bound(Map.of("tributary.limits.enabled", "false", rate + ".per-minute", "7", rate + ".burst", "70"));
        assertThat(both.enabled()).isFalse();
        assertThat(both.rate(limit)).isEqualTo(new Rate(7, 70));
        assertThat(bound(Map.of(rate + ".burst", "3")).rate(limit))
                .isEqualTo(new Rate(limit.usual().perMinute(), 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    per-minute | 0       | per-minute: 0 (expected: 1 to 1000000)
                    per-minute | 1000001 | per-minute: 1000001 (expected: 1 to 1000000)
                    burst      | 0       | burst: 0 (expected: 1 to 50, which are there again within ten minutes)
                    burst      | 51      | burst: 51 (expected: 1 to 50, which are there again within ten minutes)
                    """)
    void refusesARateThatMakesNoSense(String key, String value, String message) {
        assertThatThrownBy(() -> bound(Map.of("tributary.limits.rates.login-name." + key, value)))
                .rootCause()
                .hasMessage("tributary.limits.rates.login-name." + message);
    }

    @Test
    void refusesALimitThatThereIsNot() {
        assertThatThrownBy(() -> bound(Map.of("tributary.limits.rates.logins.burst", "3")))
                .rootCause()
                .hasMessageContaining("logins");
    }
}
