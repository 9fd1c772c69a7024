package dev.tributary.aggregation.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterTests {

    private static final Limits RANGE = range(1, 50);
    private static final Limits CODE = text(2, 5, "[A-Z]+");
    private static final Limits COLOURS =
            new Limits(null, null, 0, Limits.USUAL_LENGTH, null, List.of("red", "green"), false);

    @ParameterizedTest
    @MethodSource
    void readsWhatKeepsToTheLimits(ParameterType type, Limits limits, String text, Object value)
            throws Parameter.UnreadableException {
        assertThat(parameter(type, limits).read(text)).isEqualTo(value);
    }

    private static Stream<Arguments> readsWhatKeepsToTheLimits() {
        return Stream.of(
                arguments(ParameterType.INT, RANGE, "1", 1),
                arguments(ParameterType.INT, RANGE, "50", 50),
                arguments(ParameterType.INT, range(1, null), "2147483647", Integer.MAX_VALUE),
                arguments(ParameterType.DECIMAL, range(null, BigDecimal.ONE), "1.00", new BigDecimal("1.00")),
                arguments(ParameterType.STRING, CODE, "AB", "AB"),
                arguments(ParameterType.STRING, CODE, "ABCDE", "ABCDE"),
                arguments(ParameterType.STRING, COLOURS, "red", "red"),
                arguments(ParameterType.STRING, Limits.USUAL, "x".repeat(256), "x".repeat(256)),
                arguments(ParameterType.STRING, Limits.USUAL, "", ""),
                arguments(ParameterType.STRING, Limits.USUAL, "..", ".."),
                arguments(ParameterType.STRING, Limits.USUAL.asSegment(), "...", "..."),
                arguments(ParameterType.STRING, Limits.USUAL.asSegment(), "a/../b", "a/../b"));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatItExpectedInstead(ParameterType type, Limits limits, String text, String expected) {
        assertThatExceptionOfType(Parameter.UnreadableException.class)
                .isThrownBy(() -> parameter(type, limits).read(text))
                .withMessage(expected);
    }

    private static Stream<Arguments> saysWhatItExpectedInstead() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        return Stream.of(
                arguments(ParameterType.INT, RANGE, "0", "1 to 50"),
                arguments(ParameterType.INT, RANGE, "51", "1 to 50"),
                arguments(ParameterType.INT, range(1, null), "0", "at least 1"),
                arguments(ParameterType.INT, range(null, 50), "51", "at most 50"),
                arguments(ParameterType.INT, RANGE, "x", "a whole number from -2147483648 to 2147483647"),
                arguments(ParameterType.DATE, range(day, null), "2026-01-30", "at least 2026-01-31"),
                arguments(ParameterType.DATE, Limits.USUAL, "2026-02-30", "a date such as 2026-01-31"),
                arguments(ParameterType.STRING, CODE, "A", "2 to 5 characters"),
                arguments(ParameterType.STRING, CODE, "ABCDEF", "2 to 5 characters"),
                arguments(ParameterType.STRING, CODE, "AB1", "text that matches [A-Z]+"),
                arguments(ParameterType.STRING, COLOURS, "blue", "one of red, green"),
                arguments(ParameterType.STRING, Limits.USUAL, "x".repeat(257), "0 to 256 characters"),
                arguments(ParameterType.STRING, Limits.USUAL, "a\0b", "no control characters"),
                arguments(ParameterType.STRING, Limits.USUAL, "a\r\nb", "no control characters"),
                arguments(ParameterType.STRING, Limits.USUAL, "\u0085", "no control characters"),
                arguments(ParameterType.STRING, Limits.USUAL, "a\ufffdb", "valid UTF-8"),
                segment(""),
                segment("."),
                segment(".."));
    }

    private static Arguments segment(String text) {
        return arguments(
                ParameterType.STRING,
                Limits.USUAL.asSegment(),
                text,
                "text that can stand in a path, not empty, '.' or '..'");
    }

    @Test
    void keepsEverythingElseWithinOtherLimits() {
        Parameter parameter = parameter(ParameterType.INT, Limits.USUAL);

        assertThat(parameter.within(RANGE))
                .isEqualTo(new Parameter("x", Parameter.In.QUERY, ParameterType.INT, true, null, RANGE));
    }

    private static Parameter parameter(ParameterType type, Limits limits) {
        return new Parameter("x", Parameter.In.QUERY, type, true, null, limits);
    }

    private static Limits range(@Nullable Comparable<?> min, @Nullable Comparable<?> max) {
        return new Limits(min, max, 0, Limits.USUAL_LENGTH, null, List.of(), false);
    }

    private static Limits text(int shortest, int longest, String pattern) {
        return new Limits(null, null, shortest, longest, Pattern.compile(pattern), List.of(), false);
    }
}
