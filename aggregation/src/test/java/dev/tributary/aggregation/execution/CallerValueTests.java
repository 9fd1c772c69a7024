package dev.tributary.aggregation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.AnyCaller;
import dev.tributary.aggregation.source.Header;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a caller: a value like any other, wherever one may stand. */
class CallerValueTests {

    static final List<List<String>> HOSTILE = TargetTests.HOSTILE;

    private static AnyCaller ann(Object claim) {
        return AnyCaller.named("ann", Map.of("x", claim));
    }

    @Test
    void isBoundWithItsType() throws Exception {
        Stage stage = Stage.of("a: { sql: 'select :caller.subject, :caller.roles, :caller.claims.x, :id' }");

        stage.caller(ann(1.5)).start();

        assertThat(stage.sql(0).queries().getFirst().types())
                .containsExactly(String.class, String[].class, Object.class, String.class);
        assertThat(stage.sql(0).values())
                .containsExactly("id-of-ann", new String[] {"customer"}, new BigDecimal("1.5"), "1");
    }

    @Test
    void standsInPathsQueriesAndHeaders() throws Exception {
        Stage stage = Stage.of(
                "a: { call: shop, path: '/of/{caller.name}', query: { s: '{caller.scopes}' }, headers: { x-n: 'n={caller.claims.x}' } }");

        stage.caller(ann(5)).start();

        assertThat(stage.calls()).containsExactly("/of/ann?s=read,write");
        assertThat(stage.call(0).headers()).containsExactly(new Header("x-n", "n=5"));
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void isEncoded(List<String> valueAndEncoded) throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: '/x/{caller.claims.x}/y' }");

        stage.caller(ann(valueAndEncoded.getFirst())).start();

        assertThat(stage.calls()).containsExactly("/x/" + valueAndEncoded.getLast() + "/y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a\0b", "\r\nHost: evil"})
    void isNoSegmentWhereItCannotBeOne(String value) throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: '/x/{caller.claims.x}' }");

        assertThat(stage.caller(ann(value)).document()).contains("\"reason\":\"not-a-path-segment: caller.claims.x\"");
        assertThat(stage.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sql: 'select :caller.claims.y'",
                "call: shop, path: '/x/{caller.claims.y}'",
                "call: shop, path: /x, query: { y: '{caller.claims.y}' }",
                "call: shop, path: /x, headers: { y: '{caller.claims.y}' }"
            })
    void skipsThePartWhereItIsAbsent(String source) throws Exception {
        Stage stage = Stage.of("a: { " + source + " }");

        assertThat(stage.caller(ann("here")).document())
                .isEqualTo("{\"a\":null,\"_outcomes\":{\"a\":{\"outcome\":\"skipped\",\"reason\":\"no-value\","
                        + "\"reference\":\"caller.claims.y\"}}}");
        assertThat(stage.calls()).isEmpty();
    }

    @Test
    void isAbsentOfWhoeverIsUnknown() throws Exception {
        Stage stage = Stage.of("a: { sql: 'select :caller.subject' }");

        assertThat(stage.document()).contains("\"reference\":\"caller.subject\"");
        assertThat(stage.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"claims.x, {\"a\":1}", "claims.y, {}", "roles, {\"a\":1}"})
    void decidesWhetherAPartIsAsked(String name, String document) throws Exception {
        Stage stage = Stage.of("a: { value: 1, when: '{caller." + name + "}' }");

        assertThat(stage.caller(ann(true)).document()).isEqualTo(document);
    }

    @Test
    void doesNotAskWhereAFlagIsFalse() throws Exception {
        Stage stage = Stage.of("a: { value: 1, when: '{caller.claims.x}' }");

        assertThat(stage.caller(ann(false)).document()).isEqualTo("{}");
    }
}
