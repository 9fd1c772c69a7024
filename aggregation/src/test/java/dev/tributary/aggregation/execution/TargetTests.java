package dev.tributary.aggregation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a value can do to the URL of a call: nothing but stand in its place. */
class TargetTests {

    static final List<List<String>> HOSTILE = List.of(
            List.of("a/b", "a%2Fb"),
            List.of("../admin", "..%2Fadmin"),
            List.of("//evil.example", "%2F%2Fevil.example"),
            List.of("\\\\evil", "%5C%5Cevil"),
            List.of("?x=1", "%3Fx%3D1"),
            List.of("x&y=1", "x%26y%3D1"),
            List.of("#x", "%23x"),
            List.of(";x=1", "%3Bx%3D1"),
            List.of("@evil:80", "%40evil%3A80"),
            List.of("%0d%0aHost: evil", "%250d%250aHost%3A%20evil"),
            List.of("%2e%2e", "%252e%252e"),
            List.of("a b+c", "a%20b%2Bc"),
            List.of("{id}", "%7Bid%7D"),
            List.of("...", "..."),
            List.of("~a-b_c.d~", "~a-b_c.d~"),
            List.of("é€😀", "%C3%A9%E2%82%AC%F0%9F%98%80"),
            List.of("\u202e\ufeff", "%E2%80%AE%EF%BB%BF"),
            List.of("x".repeat(1024), "x".repeat(1024)));

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void isAPathWithTheValueInOneSegment(List<String> valueAndEncoded) throws Exception {
        Stage stage = part("a: { call: shop, path: '/x/{v.v}/y' }", valueAndEncoded.getFirst());

        assertThat(stage.calls()).containsExactly("select 1", "/x/" + valueAndEncoded.getLast() + "/y");
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void isAQueryWithTheValueBehindItsName(List<String> valueAndEncoded) throws Exception {
        Stage stage = part("a: { call: shop, path: /x, query: { v: '{v.v}', w: 1 } }", valueAndEncoded.getFirst());

        assertThat(stage.calls()).containsExactly("select 1", "/x?v=" + valueAndEncoded.getLast() + "&w=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "\0", "a\0b", "\r\nHost: evil", "\t", "\u007f", "\u0085"})
    void isNoneWhereAValueCannotBeASegment(String value) throws Exception {
        Stage stage = part("a: { call: shop, path: '/x/{v.v}' }", value);

        assertThat(stage.calls()).containsExactly("select 1");
        assertThat(stage.document()).contains("\"reason\":\"not-a-path-segment: v.v\",\"attempts\":0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''   | ''
            .    | .
            ..   | ..
            """)
    void mayHaveAQueryOfWhatIsNoSegment(String value, String encoded) throws Exception {
        Stage stage = part("a: { call: shop, path: /x, query: { v: '{v.v}' } }", value);

        assertThat(stage.calls()).containsExactly("select 1", "/x?v=" + encoded);
    }

    @Test
    void mayHaveAQueryWithControlCharactersEncoded() throws Exception {
        Stage stage = part("a: { call: shop, path: /x, query: { v: '{v.v}' } }", "\0\r\n");

        assertThat(stage.calls()).containsExactly("select 1", "/x?v=%00%0D%0A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"path: '/x/{v.v}'", "path: /x, query: { q: '{v.v}' }"})
    void isNoneWhereAValueIsTooLong(String call) throws Exception {
        Stage stage = part("a: { call: shop, " + call + " }", "x".repeat(10_240));

        assertThat(stage.calls()).containsExactly("select 1");
        assertThat(stage.document()).contains("\"reason\":\"too-long: v.v\",\"attempts\":0");
    }

    @Test
    void takesNumbersWithEveryDigitAndBooleans() throws Exception {
        Stage stage = Stage.of(
                "v: { sql: select 1, rows: one }", "a: { call: shop, path: '/{v.n}/{v.b}', query: { n: '{n}' } }");

        stage.query("n", "1.500")
                .answers("select 1", "{\"n\":12345678901234567890.10,\"b\":false}")
                .start();

        assertThat(stage.calls()).containsExactly("select 1", "/12345678901234567890.10/false?n=1.500");
    }

    @Test
    void leavesOutAQueryWhoseParameterIsNull() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a, query: { x: '{q}', y: 'a{q}b{n}', z: 1 } }");

        stage.query("n", "5").start();

        assertThat(stage.calls()).containsExactly("/a?z=1");
    }

    @Test
    void isNoneWhereAParameterOfThePathIsNull() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: '/a/{q}', query: { x: '{q}' } }");

        assertThat(stage.document())
                .isEqualTo("{\"a\":null,\"_outcomes\":"
                        + "{\"a\":{\"outcome\":\"skipped\",\"reason\":\"no-value\",\"reference\":\"q\"}}}");
        assertThat(stage.calls()).isEmpty();
    }

    @Test
    void encodesNamesAndTextOfAQueryButNotThePathAsDeclared() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: '/a;v=1/%C3%A9', query: { 'a[]': 'x y', 'b&c': '{id}é' } }");

        stage.id("a b").start();

        assertThat(stage.calls()).containsExactly("/a;v=1/%C3%A9?a%5B%5D=x%20y&b%26c=a%20b%C3%A9");
    }

    /** A stage where that part was asked after another one had that value. */
    private static Stage part(String part, String value) throws Exception {
        Stage stage = Stage.of("v: { rows: one, sql: select 1 }", part);
        stage.answers("select 1", "{\"v\":" + Json.of(value) + "}").start();
        return stage;
    }
}
