package dev.tributary.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final PasswordRules RULES = PasswordRules.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven quiet herons",
                "k3#vQ9!z",
                "73920184",
                "cannonball",
                "annannann but more than that",
                "a tributary of the Danube",
                "passwordless times"
            })
    void takeWhatOthersWouldNotTryFirst(String password) {
        assertThat(RULES.complaint(password, "ann")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PassWord",
                "password1!",
                "123password",
                "sunshine2026",
                "12345678",
                "qwertyuiop",
                "1qaz2wsx",
                "19841984",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "ann.12345",
                "tributary1",
                "TRIBUTARYTRIBUTARY"
            })
    void refuseWhatEverybodyWouldTry(String password) {
        assertThat(RULES.complaint(password, "ann"))
                .isEqualTo("password: easily guessed (expected: one that others would not try first)");
    }

    @ParameterizedTest
    @CsvSource({"seven, 5", "'', 0", "cafe\u0301cafe\u0301xx, 10"})
    void countComposedCharacters(String password, int length) {
        String complaint = RULES.complaint(password, "bob");

        if (length < PasswordRules.SHORTEST) {
            assertThat(complaint).isEqualTo("password: " + length + " characters (expected: 8 to 128 characters)");
        } else {
            assertThat(complaint).isNull();
        }
    }
}
