package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.Parameter.In;
import dev.tributary.aggregation.view.ParameterType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredParameterTests {

    @TempDir
    private Path path;

    @Test
    void isRequiredInThePathAndOptionalElsewhere() {
        assertThat(parameters("id: long", "q: string"))
                .containsExactly(
                        new Parameter("id", In.PATH, ParameterType.LONG, true, null, Limits.USUAL.asSegment()),
                        new Parameter("q", In.QUERY, ParameterType.STRING, false, null, Limits.USUAL));
    }

    @Test
    void hasEveryPropertyThatWasDeclared() {
        assertThat(parameters(
                        "id: { type: int, in: path, required: true, min: -3, max: 50 }",
                        "q: { in: header, name: X-Query, type: date, default: 2026-01-31, min: 2026-01-01 }"))
                .containsExactly(
                        new Parameter(
                                "id",
                                In.PATH,
                                ParameterType.INT,
                                true,
                                null,
                                range(-3, 50).asSegment()),
                        new Parameter(
                                "x-query",
                                In.HEADER,
                                ParameterType.DATE,
                                false,
                                LocalDate.of(2026, 1, 31),
                                range(LocalDate.of(2026, 1, 1), null)));
    }

    @Test
    void isRequiredWhereThatWasDeclared() {
        assertThat(parameters("id: long", "q: { required: true, type: decimal }"))
                .contains(new Parameter("q", In.QUERY, ParameterType.DECIMAL, true, null, Limits.USUAL));
    }

    @Test
    void hasTheLimitsOfText() {
        Limits limits = parameters(
                        "id: long", "q: { min-length: 2, max-length: 3, pattern: '[a-z]+', enum: [no, 'yes'] }")
                .getLast()
                .limits();

        assertThat(limits.minLength()).isEqualTo(2);
        assertThat(limits.maxLength()).isEqualTo(3);
        assertThat(Objects.requireNonNull(limits.pattern()).pattern()).isEqualTo("[a-z]+");
        assertThat(limits.allowed()).containsExactly("no", "yes");
        assertThat(limits.segment()).isFalse();
    }

    @Test
    void hasAPresetOfItsType() {
        assertThat(parameters("id: long", "q: { type: decimal, default: 1.50 }").getLast())
                .isEqualTo(new Parameter(
                        "q", In.QUERY, ParameterType.DECIMAL, false, new BigDecimal("1.50"), Limits.USUAL));
    }

    @Test
    void mustBeASegmentWhereItBecomesOne() {
        assertThat(parameters("id: string", "q: string", "s: string"))
                .extracting(parameter -> parameter.limits().segment())
                .containsExactly(true, false, false);
    }

    private List<Parameter> parameters(String... lines) {
        return new Folder(path)
                .file("v.yaml", """
                        services: { s: { url: http://x } }
                        views:
                          v:
                            get: /v/{id}
                            parts:
                              a: { call: s, path: "/a/{id}", query: { q: "{id}" } }
                            params:
                        """ + String.join("\n", lines).indent(6))
                .view()
                .parameters();
    }

    private static Limits range(Comparable<?> min, @Nullable Comparable<?> max) {
        return new Limits(min, max, 0, Limits.USUAL_LENGTH, null, List.of(), false);
    }
}
