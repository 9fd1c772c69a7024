package dev.tributary.aggregation.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fields: [b, a]               | {"a":1,"b":{"c":2}}
            drop: [a, d]                 | {"b":{"c":2}}
            rename: { a: z }             | {"z":1,"b":{"c":2},"d":"x"}
            flatten: [b, d]              | {"a":1,"c":2,"d":"x"}
            fields: [b], flatten: [b]    | {"c":2}
            """)
    void isWhatThePartDeclaresOfAnObjectAndOfEveryElement(String declared, String shown) throws Exception {
        String part = "a: { call: shop, path: /a, " + declared + " }";
        String value = "{\"a\":1,\"b\":{\"c\":2},\"d\":\"x\"}";

        assertThat(Stage.of(part).answers("/a", value).document()).isEqualTo("{\"a\":" + shown + "}");
        assertThat(Stage.of(part).answers("/a", "[" + value + ",7]").document()).isEqualTo("{\"a\":[" + shown + ",7]}");
    }

    @Test
    void isLessThanWhatReferencesSee() throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a, drop: [key] }", "b: { call: shop, path: '/b/{a.key}' }");

        assertThat(stage.answers("/a", "{\"key\":5}").answers("/b/5", "1").document())
                .isEqualTo("{\"a\":{},\"b\":1}");
    }

    @Test
    void leavesOutWhatNobodyWantsAndWhatNeedsIt() throws Exception {
        Stage stage = Stage.of(
                "a: { call: shop, path: /a }",
                "b: { when: '{a.more}', call: shop, path: /b }",
                "c: { call: shop, path: '/c/{b.id}' }");

        assertThat(stage.answers("/a", "{\"more\":false}").document()).isEqualTo("{\"a\":{\"more\":false}}");
        assertThat(stage.calls()).containsExactly("/a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            true  | asked
            1     | asked
            0     | asked
            "x"   | asked
            [1]   | asked
            false | left out
            null  | left out
            ""    | left out
            []    | left out
            {}    | left out
            """)
    void isAskedForByAValueThatIsNeitherFalseNorEmpty(String value, String what) throws Exception {
        Stage stage = Stage.of("a: { call: shop, path: /a }", "b: { when: '{a}', call: shop, path: /b }")
                .answers("/a", value)
                .answers("/b", "1");

        assertThat(stage.document())
                .isEqualTo(what.equals("asked") ? "{\"a\":" + value + ",\"b\":1}" : "{\"a\":" + value + "}");
    }

    @Test
    void attachesNothingThatNobodyWants() throws Exception {
        Stage stage = Stage.of(
                "list: { call: shop, path: /list }",
                "b: { when: '{q}', for-each: list.id, sql: 'select :keys', key: id, attach: list.b }");

        assertThat(stage.answers("/list", "[{\"id\":1}]").document()).isEqualTo("{\"list\":[{\"id\":1}]}");
    }
}
