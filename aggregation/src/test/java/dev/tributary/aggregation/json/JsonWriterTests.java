package dev.tributary.aggregation.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTests {

    private final JsonMapper jackson = new JsonMapper();

    @Test
    void splicesADocument() {
        byte[] document = new JsonWriter(16)
                .beginObject()
                .name("product")
                .value(json("{\"id\": 1}"))
                .name("stock")
                .value(Json.NULL)
                .name("_outcomes")
                .beginObject()
                .name("stock")
                .beginObject()
                .name("outcome")
                .string("fallback")
                .name("reason")
                .string("timeout")
                .endObject()
                .endObject()
                .endObject()
                .toBytes();
        assertThat(document)
                .asString()
                .isEqualTo("{\"product\":{\"id\": 1},\"stock\":null,"
                        + "\"_outcomes\":{\"stock\":{\"outcome\":\"fallback\",\"reason\":\"timeout\"}}}");
    }

    @Test
    void placesCommasBetweenSiblingsOnly() {
        JsonWriter writer = new JsonWriter(0).beginArray();
        writer.number(-1).number(2).beginArray().endArray().beginObject().endObject();
        writer.string("[")
                .string("{")
                .string(":")
                .string("")
                .value(json("[7]"))
                .raw(json("8").toBytes());
        writer.beginObject()
                .raw("\"a\":".getBytes(StandardCharsets.UTF_8))
                .number(1)
                .name(":")
                .string("b");
        assertThat(writer.endObject().endArray().toBytes())
                .asString()
                .isEqualTo("[-1,2,[],{},\"[\",\"{\",\":\",\"\",[7],8,{\"a\":1,\":\":\"b\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "\"",
                "\\",
                "\\u0041",
                "\"}],{:",
                "\0\1\37\177",
                "\b\f\n\r\t",
                "\u0080\u07ff\u0800\uffff",
                "😀",
                "\ud800\udc00\udbff\udfff",
                "</script>",
                "\u2028\u2029",
                "\ufeff",
                "\ufffd"
            })
    void writesHostileStringsThatJacksonReadsBack(String text) {
        assertThat(readBack(text)).isEqualTo(text);
    }

    @Test
    void writesAnyStringSoThatItIsReadBack() {
        Random random = new Random(42);
        for (int round = 0; round < 2_000; round++) {
            String text = random.ints(random.nextInt(30), 0, 4)
                    .map(bits -> random.nextInt(1 << (7 + 3 * bits)))
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            String whole = new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
            assertThat(readBack(text)).isEqualTo(whole);
            assertThat(Json.of(text).asText()).isEqualTo(whole);
        }
    }

    @Test
    void replacesHalvesOfSurrogatePairs() {
        assertThat(readBack("a\ud800")).isEqualTo("a\ufffd");
        assertThat(readBack("\udc00b\ud83d\ude00")).isEqualTo("\ufffdb😀");
        assertThat(readBack("\ud800\ud800\udc00")).isEqualTo("\ufffd\ud800\udc00");
    }

    @Test
    void growsAsMuchAsItMust() {
        String text = IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        JsonWriter writer = new JsonWriter(1).beginArray().string(text).value(Json.of(text));
        byte[] document = writer.endArray().toBytes();
        assertThat(document).asString().isEqualTo("[\"" + text + "\",\"" + text + "\"]");
    }

    private String readBack(String text) {
        byte[] document = new JsonWriter(4).string(text).toBytes();
        JsonCheck.check(document, 1);
        return jackson.readTree(document).asString();
    }

    private static Json json(String text) {
        return Json.trusted(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                   | {"b":1}
            { }                  | {"b":1}
            {"a":1}              | {"a":1,"b":1}
            {"a":[{}] }          | {"a":[{}],"b":1}
            {"a":"}"}            | {"a":"}","b":1}
            """)
    void addsMembersToAnObjectThatStaysAsItIs(String object, String more) {
        Json copied = Json.checked(object.replace(" }", "\n\t }").getBytes(StandardCharsets.UTF_8), 9);
        var writer = new JsonWriter(1)
                .beginArray()
                .number(0)
                .beginObject(copied)
                .name("b")
                .number(1)
                .endObject();

        assertThat(new String(writer.endArray().toBytes(), StandardCharsets.UTF_8))
                .isEqualTo("[0," + more + "]");
    }
}
