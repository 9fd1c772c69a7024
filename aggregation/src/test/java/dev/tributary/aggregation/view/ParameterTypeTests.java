package dev.tributary.aggregation.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTypeTests {

    private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @ParameterizedTest
    @MethodSource
    void readsAValueOfItsJavaType(ParameterType type, String text, Object value) {
        assertThat(type.read(text)).isEqualTo(value).isInstanceOf(type.javaType());
    }

    private static Stream<Arguments> readsAValueOfItsJavaType() {
        return Stream.of(
                arguments(ParameterType.STRING, "", ""),
                arguments(ParameterType.STRING, "no\n€ +5", "no\n€ +5"),
                arguments(ParameterType.INT, "-0", 0),
                arguments(ParameterType.INT, "007", 7),
                arguments(ParameterType.INT, "2147483647", Integer.MAX_VALUE),
                arguments(ParameterType.INT, "-2147483648", Integer.MIN_VALUE),
                arguments(ParameterType.LONG, "9223372036854775807", Long.MAX_VALUE),
                arguments(ParameterType.LONG, "-9223372036854775808", Long.MIN_VALUE),
                arguments(ParameterType.DECIMAL, "19.90", new BigDecimal("19.90")),
                arguments(ParameterType.DECIMAL, "-3", new BigDecimal("-3")),
                arguments(ParameterType.BOOLEAN, "true", true),
                arguments(ParameterType.BOOLEAN, "false", false),
                arguments(ParameterType.UUID, ID, UUID.fromString(ID)),
                arguments(ParameterType.DATE, "2028-02-29", LocalDate.of(2028, 2, 29)),
                arguments(ParameterType.INSTANT, "2026-01-31T12:00:00Z", Instant.parse("2026-01-31T12:00:00Z")),
                arguments(ParameterType.INSTANT, "2026-01-31T12:00:00+02:00", Instant.parse("2026-01-31T10:00:00Z")),
                arguments(ParameterType.INSTANT, "2026-01-31T12:00:00.5Z", Instant.parse("2026-01-31T12:00:00.500Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+5",
                "٥",
                "５",
                "",
                " 5",
                "5 ",
                "5.0",
                "1e3",
                "0x1",
                "5\n",
                "--5",
                "-",
                "2147483648",
                "-2147483649"
            })
    void refusesWhatIsNoInt(String text) {
        refuses(ParameterType.INT, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+5",
                "٥",
                "",
                "9223372036854775808",
                "-9223372036854775809",
                "99999999999999999999",
                "1L",
                "1_000"
            })
    void refusesWhatIsNoLong(String text) {
        refuses(ParameterType.LONG, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1.5",
                "1e9",
                "1E-9",
                ".5",
                "5.",
                "1,5",
                "NaN",
                "Infinity",
                "٥.٥",
                "123456789012345678901",
                "",
                "0x1p3"
            })
    void refusesWhatIsNoDecimal(String text) {
        refuses(ParameterType.DECIMAL, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUE", "True", "1", "0", "yes", "no", "on", "", " true"})
    void refusesWhatIsNoBoolean(String text) {
        refuses(ParameterType.BOOLEAN, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-1-1-1-1",
                "0f8fad5bd9cb469fa16570867728950e",
                "{0f8fad5b-d9cb-469f-a165-70867728950e}",
                "0f8fad5b-d9cb-469f-a165-70867728950g"
            })
    void refusesWhatIsNoUuid(String text) {
        refuses(ParameterType.UUID, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-02-30",
                "2026-13-01",
                "2026-00-10",
                "2026-04-31",
                "2026-1-1",
                "26-01-01",
                "+2026-01-01",
                "2026-01-01Z",
                "٢٠٢٦-01-01"
            })
    void refusesADateThatNoCalendarHas(String text) {
        refuses(ParameterType.DATE, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T12:00:00",
                "2026-01-31",
                "2026-02-30T12:00:00Z",
                "2026-01-31T24:00:00Z",
                "2026-01-31T12:60:00Z",
                "2026-01-31T12:00:00+2",
                "2026-01-31T12:00:00+19:00",
                "2026-01-31t12:00:00z",
                "2026-01-31T12:00:00Z[Europe/Zurich]"
            })
    void refusesATimeThatNoClockShows(String text) {
        refuses(ParameterType.INSTANT, text);
    }

    private static void refuses(ParameterType type, String text) {
        assertThatThrownBy(() -> type.read(text)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STRING  | text
            INT     | a whole number from -2147483648 to 2147483647
            LONG    | a whole number from -9223372036854775808 to 9223372036854775807
            DECIMAL | a decimal number such as 19.90
            BOOLEAN | true or false
            UUID    | a UUID of 36 characters
            DATE    | a date such as 2026-01-31
            INSTANT | a time such as 2026-01-31T12:00:00Z
            """)
    void saysWhatItExpects(ParameterType type, String expected) {
        assertThat(type.expected()).isEqualTo(expected);
    }
}
