package dev.tributary.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;

class SecretTests {

    private static final String GOOD = "k5J0Q1xYt7uWq3vN8mRz2bLc6dHf9gPs4aEoTiUy1Zw=";
    private static final SecurityConfiguration WIRING = new SecurityConfiguration();

    @Test
    void givesEachPurposeAKeyOfItsOwnThatIsTheSameInEveryInstance() {
        byte[] cursors = Secret.of(GOOD).key("cursors").getEncoded();
        assertThat(cursors).hasSize(32).isEqualTo(Secret.of(GOOD).key("cursors").getEncoded());
        assertThat(cursors).isNotEqualTo(Secret.of(GOOD).key("tokens").getEncoded());
        assertThat(HexFormat.of().formatHex(cursors))
                .isNotEqualTo(
                        HexFormat.of().formatHex(Secret.random().key("cursors").getEncoded()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                       | not set
            too-short                                | only 9 bytes
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | an example, or easily guessed
            please-change-me-0123456789-abcdefghijkl | an example, or easily guessed
            my-very-long-SECRET-of-more-than-32-byte | an example, or easily guessed
            """)
    void refusesWhatCanBeGuessedAndNeverShowsIt(String text, String found) {
        assertThatExceptionOfType(BadSecretException.class)
                .isThrownBy(() -> WIRING.secret(new SecurityProperties(text), new MockEnvironment()))
                .withMessage("TRIBUTARY_SECRET: " + found + " (expected: at least 32 random bytes, as base64 or text)");
    }

    @Test
    void takesPlainTextThatIsLongEnough() {
        assertThat(Secret.of("wq8 Zu%t-plain text of thirty-two").key("cursors"))
                .isNotNull();
    }

    @Test
    void isMadeUpWhereNobodyElseHasToKnowIt() {
        var local = new MockEnvironment();
        local.setActiveProfiles("local");
        assertThat(WIRING.secret(new SecurityProperties(""), local)).isNotNull();
        assertThatExceptionOfType(BadSecretException.class)
                .isThrownBy(() -> WIRING.secret(new SecurityProperties("short"), local));
    }

    @Test
    void isReadFromItsSettingAndNeverPrinted() {
        var source = new MapConfigurationPropertySource();
        source.put("tributary.secret", GOOD);
        var properties = new Binder(source).bind("tributary", SecurityProperties.class);
        assertThat(properties.get().secret()).isEqualTo(GOOD);
        assertThat(properties.get()).hasToString("SecurityProperties[]");
    }
}
