package dev.tributary.aggregation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {

    @Test
    void isTheValueWithoutTheSpaceAroundIt() {
        Json json = json(" \n{ \"a\" : 1 }\t");
        assertThat(json).hasToString("{ \"a\" : 1 }").isEqualTo(json("{ \"a\" : 1 }"));
        assertThat(json.length()).isEqualTo(11);
        assertThat(json.toBytes()).isEqualTo("{ \"a\" : 1 }".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void copiesItselfToAnyPlace() {
        byte[] target = "....".getBytes(StandardCharsets.UTF_8);
        json("[ 42 ]").elements().getFirst().copyTo(target, 1);
        assertThat(target).asString().isEqualTo(".42.");
    }

    @Test
    void isEqualByBytes() {
        Json one = json("[1, 1]").elements().get(1);
        assertThat(one).isEqualTo(Json.of(1)).hasSameHashCodeAs(Json.of(1)).isNotEqualTo(json("1.0"));
        assertThat(one).isNotEqualTo(Json.of("1")).isNotEqualTo("1");
    }

    @Test
    void writesScalars() {
        assertThat(Json.of("a\"\n€")).hasToString("\"a\\\"\\n€\"");
        assertThat(Json.of(Long.MIN_VALUE)).hasToString("-9223372036854775808");
        assertThat(List.of(Json.of(true), Json.of(false), Json.NULL)).hasToString("[true, false, null]");
    }

    @Test
    void keepsEveryDigitOfANumber() {
        Json json = json("{\"price\":10.50,\"id\":12345678901234567890123,\"tiny\":-0.000E-7}");
        assertThat(text(json, "/price")).isEqualTo("10.50");
        assertThat(text(json, "/id")).isEqualTo("12345678901234567890123");
        assertThat(text(json, "/tiny")).isEqualTo("-0.000E-7");
    }

    @Test
    void resolvesEscapesOfAString() {
        assertThat(json("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u20ac\\uD83D\\ude00ä€😀\"")
                        .asText())
                .isEqualTo("\"\\/\b\f\n\r\tA€😀ä€😀");
        assertThat(json("\"\\ud800\"").asText()).isEqualTo("\ud800");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "[1]", "null"})
    void hasNoTextWhenItIsNoScalar(String value) {
        assertThatIllegalStateException()
                .isThrownBy(() -> json(value).asText())
                .withMessageStartingWith("JSON value: ")
                .withMessageEndingWith(" (expected: a string, number or boolean)");
    }

    @Test
    void entersListsOnItsWay() {
        Json json = json("{\"a\":[{\"b\":1},{\"c\":2},[{\"b\":[3,4]}]]}");
        assertThat(json.each(JsonPointer.parse("/a/b"))).containsExactly(Json.of(1), json("[3,4]"));
        assertThat(json.each(JsonPointer.parse("/a/b/1"))).containsExactly(Json.of(4));
        assertThat(json.each(JsonPointer.parse("/a/0/b"))).containsExactly(Json.of(1));
        assertThat(json.each(JsonPointer.parse("/b"))).isEmpty();
        assertThat(json.each(JsonPointer.parse(""))).containsExactly(json);
    }

    @Test
    void selectsByPointer() {
        Json json = json("{ \"items\" : [ {\"id\":1} , {\"id\":\"b\",\"tags\":[\"x\",\"]\"]} ] , \"a/b\":{\"\":[]} }");
        assertThat(json.at(JsonPointer.parse(""))).isEqualTo(json);
        assertThat(text(json, "/items/0/id")).isEqualTo("1");
        assertThat(text(json, "/items/1/id")).isEqualTo("b");
        assertThat(text(json, "/items/1/tags/1")).isEqualTo("]");
        assertThat(json.at(JsonPointer.parse("/a~1b/"))).isEqualTo(json("[]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/b", "/a/3", "/a/-", "/a/01", "/a/x", "/a/0/x", "/a/4294967296", "//", "/a/"})
    void selectsNothingWhereNothingIs(String pointer) {
        assertThat(json("{\"a\":[1,2,null]}").at(JsonPointer.parse(pointer))).isNull();
    }

    @Test
    void tellsNullFromAbsent() {
        Json json = json("{\"a\":null}");
        assertThat(json.member("a")).isEqualTo(Json.NULL);
        assertThat(json.member("b")).isNull();
        assertThat(Json.NULL.member("a")).isNull();
    }

    @Test
    void findsANameHoweverItIsEscaped() {
        Json json = json("{\"\\u0061\":1,\"q\\\"\":2,\"\\u20AC\":3,\"a\\\\nb\":4}");
        assertThat(json.member("a")).hasToString("1");
        assertThat(json.member("q\"")).hasToString("2");
        assertThat(json.member("€")).hasToString("3");
        assertThat(json.member("a\\nb")).hasToString("4");
        assertThat(json.member("\\u0061")).isNull();
        assertThat(json.member("q\\\"")).isNull();
    }

    @Test
    void takesTheLastOfMembersWithTheSameName() {
        assertThat(json("{\"a\":1,\"b\":0,\"\\u0061\":{\"c\":2,\"c\":3}}").at(JsonPointer.parse("/a/c")))
                .hasToString("3");
    }

    @Test
    void refusesANameThatUtf8CannotWrite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json("{\"?\":1}").member("\ud800"))
                .withMessageEndingWith(" (expected: whole surrogate pairs)");
    }

    @Test
    void listsElements() {
        assertThat(json("[ 1 , [2, 3] ,\"4,\\\"]\", {} ]").elements()).hasToString("[1, [2, 3], \"4,\\\"]\", {}]");
        assertThat(json("[ ]").elements()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> json("{\"a\":1}").elements())
                .withMessage("JSON value: object (expected: an array)");
    }

    @Test
    void walksDeepNestingWithoutStack() {
        String deep = "[".repeat(JsonCheck.DEEPEST - 1) + "]".repeat(JsonCheck.DEEPEST - 1);
        Json json = Json.checked(("[" + deep + "]").getBytes(StandardCharsets.UTF_8), JsonCheck.DEEPEST);
        assertThat(json.elements()).singleElement().hasToString(deep);
    }

    @Test
    void refusesNothing() {
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> Json.trusted(new byte[] {' '}));
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> json("[1"));
    }

    private static String text(Json json, String pointer) {
        return Objects.requireNonNull(json.at(JsonPointer.parse(pointer))).asText();
    }

    private static Json json(String text) {
        return Json.checked(text.getBytes(StandardCharsets.UTF_8), 10);
    }
}
