package dev.tributary.aggregation.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tributary.aggregation.source.SourceFailure;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundValueTests {

    @ParameterizedTest
    @MethodSource
    void hasTheTypeOfItsJson(String json, Object value) throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a }", "b: { sql: 'select :a.v' }");

        stage.answers("/a", "{\"v\":" + json + "}").start();

        assertThat(stage.sql(1).queries().getFirst().text()).isEqualTo("select $1");
        assertThat(stage.sql(1).queries().getFirst().types()).containsExactly(Object.class);
        assertThat(stage.sql(1).values()).containsExactly(value);
    }

    private static Stream<Arguments> hasTheTypeOfItsJson() {
        return Stream.of(
                arguments("\"a'b\"", "a'b"),
                arguments("\"1\"", "1"),
                arguments("\"\\u20ac\\n\"", "€\n"),
                arguments("\"\"", ""),
                arguments("true", true),
                arguments("false", false),
                arguments("0", 0L),
                arguments("-42", -42L),
                arguments("999999999999999999", 999_999_999_999_999_999L),
                arguments("1234567890123456789", 1_234_567_890_123_456_789L),
                arguments("9223372036854775807", Long.MAX_VALUE),
                arguments("-9223372036854775808", Long.MIN_VALUE),
                arguments("9223372036854775808", new BigDecimal("9223372036854775808")),
                arguments("1.10", new BigDecimal("1.10")),
                arguments("1e3", new BigDecimal("1e3")),
                arguments("12345678901234567890.10", new BigDecimal("12345678901234567890.10")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e1001",
                "1e-1001",
                "1e999999999",
                "1e2147483648",
                "1E-2147483647",
                "1e99999999999",
                "1E-99999999999"
            })
    void isNoneWhereItWouldHaveTooManyDigits(String number) throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a }", "b: { sql: 'select :a.v' }", "c: { value: 1 }");

        assertThat(stage.answers("/a", "{\"v\":" + number + "}").document())
                .isEqualTo("{\"a\":{\"v\":" + number + "},\"b\":null,\"c\":1,\"_outcomes\":{"
                        + "\"b\":{\"outcome\":\"failed\",\"reason\":\"too-many-digits: a.v\",\"attempts\":0}}}");
        assertThat(stage.calls()).containsExactly("/a");
    }

    @Test
    void isOneForEachNameInOrder() throws Exception {
        Stage stage =
                Stage.of("a: { call: shop, path: /a }", "b: { sql: 'select :q, :a.v, :n, :id, :a.v, :q, :a.w.0' }");

        stage.id("x").query("n", "1.50").answers("/a", "{\"v\":1,\"w\":[true]}").start();

        assertThat(stage.sql(1).queries().getFirst().text()).isEqualTo("select $1, $2, $3, $4, $2, $1, $5");
        assertThat(stage.sql(1).queries().getFirst().types())
                .containsExactly(String.class, Object.class, BigDecimal.class, String.class, Object.class);
        assertThat(stage.sql(1).values()).containsExactly(null, 1L, new BigDecimal("1.50"), "x", true);
    }

    @Test
    void isTheWholeOfAPartThatIsAScalar() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a, select: /n }", "b: { sql: 'select :a' }");

        stage.answers("/a", "{\"n\":5}").start();

        assertThat(stage.sql(1).values()).containsExactly(5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "{}", "{\"x\":1}"})
    void isNoneOfAnObjectOrAList(String json) throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a }", "b: { sql: 'select :a.v' }");

        assertThat(stage.answers("/a", "{\"v\":" + json + "}").document())
                .contains("{\"b\":{\"outcome\":\"failed\",\"reason\":\"not-a-scalar: a.v\",\"attempts\":0}}");
        assertThat(stage.calls()).containsExactly("/a");
    }

    @Test
    void isTakenFromAFallbackToo() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a, fallback: { v: none } }", "b: { sql: 'select :a.v' }");

        stage.fails("/a", new SourceFailure.NotFound("status-404")).start();

        assertThat(stage.sql(1).values()).containsExactly("none");
    }
}
