package dev.tributary.aggregation.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tributary.aggregation.view.Parameter.In;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArgumentsTests {

    private static final View VIEW = new View(
            "page",
            "/products/{id}",
            List.of(
                    parameter("id", In.PATH, ParameterType.LONG, true, null),
                    parameter("limit", In.QUERY, ParameterType.INT, false, 5),
                    parameter("q", In.QUERY, ParameterType.STRING, false, null),
                    parameter("accept-language", In.HEADER, ParameterType.STRING, true, null)),
            Duration.ofSeconds(1),
            List.of());

    @Test
    void areTypedAndInTheOrderOfTheParameters() {
        Arguments arguments = read("42", Map.of("limit", List.of("7"), "q", List.of("a b")), List.of("de"));

        assertThat(values(arguments)).containsExactly(42L, 7, "a b", "de");
        assertThat(arguments).hasToString("[42, 7, a b, de]");
    }

    @Test
    void havePresetsAndNullsWhereNothingWasSaid() {
        assertThat(values(read("42", Map.of(), List.of("de")))).containsExactly(42L, 5, null, "de");
    }

    @Test
    void takeAnEmptyValueForAValue() {
        assertThat(read("42", Map.of("q", List.of("")), List.of("de")).get(2)).isEqualTo("");
    }

    @Test
    void takeANameWithoutAValueForAnEmptyValue() {
        assertThat(read("42", Map.of("q", Collections.singletonList(null)), List.of("de"))
                        .get(2))
                .isEqualTo("");
    }

    @Test
    void areRefusedWithEverythingThatIsWrong() {
        var query = new LinkedHashMap<String, List<String>>();
        query.put("limit", List.of("many"));
        query.put("q", List.of("a", "b", "c"));
        query.put("utm_source", List.of("x"));
        query.put("id", List.of("1"));

        assertThatExceptionOfType(BadArgumentsException.class)
                .isThrownBy(() -> read("4.2", query, List.of()))
                .satisfies(refused -> assertThat(refused.problems())
                        .containsExactly(
                                problem(
                                        In.PATH,
                                        "id",
                                        "invalid",
                                        "id: 4.2 (expected: a whole number from -9223372036854775808 to"
                                                + " 9223372036854775807)"),
                                problem(
                                        In.QUERY,
                                        "limit",
                                        "invalid",
                                        "limit: many (expected: a whole number from -2147483648 to 2147483647)"),
                                problem(In.QUERY, "q", "repeated", "q: 3 values (expected: one)"),
                                problem(
                                        In.HEADER,
                                        "accept-language",
                                        "missing",
                                        "accept-language: nothing (expected: text)"),
                                problem(
                                        In.QUERY,
                                        "utm_source",
                                        "undeclared",
                                        "utm_source: not a parameter (expected: limit, q)"),
                                problem(In.QUERY, "id", "undeclared", "id: not a parameter (expected: limit, q)")));
    }

    @Test
    void areRefusedWhereAViewHasNoQueryParameters() {
        var view = new View("v", "/v", List.of(), Duration.ofSeconds(1), List.of());

        assertThatExceptionOfType(BadArgumentsException.class)
                .isThrownBy(() -> Arguments.read(view, Map.of(), Map.of("x", List.of()), name -> List.of()))
                .satisfies(refused -> assertThat(refused.problems())
                        .containsExactly(problem(
                                In.QUERY, "x", "undeclared", "x: not a parameter (expected: no query parameters)")));
    }

    @Test
    void showOnlyTheBeginningOfLongText() {
        String shown = "y".repeat(64) + "…";

        assertThatExceptionOfType(BadArgumentsException.class)
                .isThrownBy(() -> read("y".repeat(9000), Map.of("y".repeat(65), List.of("1")), List.of("de")))
                .satisfies(refused -> {
                    assertThat(refused.problems().getFirst().message()).startsWith("id: " + shown + " (expected: ");
                    assertThat(refused.problems().getLast().name()).isEqualTo(shown);
                });
    }

    @Test
    void areRefusedWhereAHeaderWasSaidTwice() {
        assertThatExceptionOfType(BadArgumentsException.class)
                .isThrownBy(() -> read("1", Map.of(), List.of("de", "en")))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(BadArgument::code)
                        .containsExactly("repeated"));
    }

    private static Arguments read(
            String id, Map<String, ? extends List<? extends @Nullable String>> query, List<String> languages) {
        return Arguments.read(
                VIEW,
                Map.of("id", id),
                query,
                name -> name.equals("accept-language") ? languages : List.of("of another header"));
    }

    private static @Nullable Object[] values(Arguments arguments) {
        return new @Nullable Object[] {arguments.get(0), arguments.get(1), arguments.get(2), arguments.get(3)};
    }

    private static BadArgument problem(In in, String name, String code, String message) {
        return new BadArgument(in, name, code, message);
    }

    private static Parameter parameter(
            String name, In in, ParameterType type, boolean required, @Nullable Object preset) {
        return new Parameter(name, in, type, required, preset, Limits.USUAL);
    }
}
