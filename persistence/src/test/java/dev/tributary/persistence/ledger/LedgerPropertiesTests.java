package dev.tributary.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LedgerPropertiesTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Wiring.class);

    @EnableConfigurationProperties(LedgerProperties.class)
    static class Wiring {}

    @Test
    void hasDefaults() {
        runner.run(context -> assertThat(context.getBean(LedgerProperties.class))
                .isEqualTo(new LedgerProperties(1_000_000, Map.of(), Duration.ofDays(2))));
    }

    @Test
    void readsEveryProperty() {
        runner.withPropertyValues(
                        "tributary.ledger.daily-limit=5",
                        "tributary.ledger.daily-limits.JPY=700",
                        "tributary.ledger.keys-kept=2d")
                .run(context -> {
                    var properties = context.getBean(LedgerProperties.class);
                    assertThat(properties).isEqualTo(new LedgerProperties(5, Map.of("JPY", 700L), Duration.ofDays(2)));
                    assertThat(properties.limit("JPY")).isEqualTo(700);
                    assertThat(properties.limit("EUR")).isEqualTo(5);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "daily-limit, -1, '-1 (expected: 0 to 1000000000000000000)'",
        "daily-limits.JPY, 1000000000000000001, '1000000000000000001 (expected: 0 to 1000000000000000000)'",
        "keys-kept, 59m, 'PT59M (expected: 1h to 30d)'",
        "keys-kept, 31d, 'PT744H (expected: 1h to 30d)'"
    })
    void aBadValueRefusesToStart(String name, String value, String message) {
        runner.withPropertyValues("tributary.ledger." + name + "=" + value)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("tributary.ledger." + name + ": " + message));
    }
}
