package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A body is read strictly or not at all, and the connection goes on. */
@RunningService
class CatalogueBodyTests {

    private static final String GENRES = "/api/v1/genres";
    private static final int MOST = 256 * 1024;

    private final Caller caller;

    CatalogueBodyTests(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @AfterEach
    void isStillAnswered() {
        assertThat(caller.get(GENRES + "/1").status()).isEqualTo(200);
        caller.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                | empty      |
            {"name":"a"                       | truncated  |
            {"name":"a"} x                    | malformed  |
            {"name":"a"}{"name":"b"}          | malformed  |
            {'name':'a'}                      | malformed  |
            {"name":"a",}                     | malformed  |
            {"name":NaN}                      | malformed  |
            {"name":01}                       | malformed  |
            "name"                            | wrong-type |
            [{"name":"a"}]                    | wrong-type |
            null                              | wrong-type |
            {"name":{"a":1}}                  | wrong-type | /name
            {"name":["a"]}                    | wrong-type | /name
            {"name":"a","name":"a"}           | duplicate  | /name
            {"name":"a","id":5}               | read-only  | /id
            {"name":"a","na\\u006de2":5}      | unknown    | /name2
            {}                                | missing    | /name
            """)
    void isRefusedByPointerAndCode(String body, String code, String pointer) {
        Reply reply = caller.tell("POST", GENRES, body, Shop.JSON);
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.at("/errors/0/pointer")).isEqualTo(pointer == null ? "" : pointer);
        assertThat(reply.at("/errors/0/code")).isEqualTo(code);
        assertThat(reply.at("/errors/0/message")).contains("(expected: ");
    }

    @ParameterizedTest
    @CsvSource({
        "efbbbf7b226e616d65223a2261227d, malformed", // a byte order mark
        "7b226e616d65223a22ff227d, bad-utf8",
        "7b226e616d65223a22c080227d, bad-utf8", // NUL in two bytes
        "7b226e616d65223a22eda080227d, bad-utf8", // half of a surrogate pair
        "feff007b007d, malformed" // UTF-16
    })
    void isUtf8(String hex, String code) {
        Reply reply = caller.tell("POST", GENRES, HexFormat.of().parseHex(hex), Shop.JSON);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void isNotDeep() {
        Reply deep = caller.tell("POST", GENRES, "[".repeat(21) + "]".repeat(21), Shop.JSON);
        assertThat(deep.at("/errors/0/code")).isEqualTo("too-deep");
        Reply fine = caller.tell("POST", GENRES, "[".repeat(20) + "]".repeat(20), Shop.JSON);
        assertThat(fine.at("/errors/0/code")).isEqualTo("wrong-type");
    }

    @Test
    void isNotHuge() {
        String most = "{\"name\":\"" + "a".repeat(MOST - 11) + "\"}";
        assertThat(caller.tell("POST", GENRES, most, Shop.JSON).at("/errors/0/code"))
                .isEqualTo("too-long");
        try (var other = new Caller(caller.port())) {
            assertThat(other.tell("POST", GENRES, most + " ", Shop.JSON).status())
                    .isEqualTo(413);
        }
    }

    @Test
    void isNotHugeInChunksEither() {
        String chunk = "4000\r\n" + " ".repeat(0x4000) + "\r\n";
        try (var other = new Caller(caller.port())) {
            byte[] body = (chunk.repeat(17) + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            assertThat(other.tellRaw("POST", GENRES, body, Shop.JSON, "transfer-encoding: chunked")
                            .status())
                    .isEqualTo(413);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-nothing: 1",
                "content-type: text/plain",
                "content-type: application/xml",
                "content-type: application/x-www-form-urlencoded",
                "content-type: application/json; charset=utf-16",
                "content-type: application/merge-patch+json",
                "content-type: application/problem+json",
                "content-type: nonsense"
            })
    void isJson(String header) {
        Reply reply = caller.tell("POST", GENRES, "{\"name\":\"a\"}", header);
        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.header("accept")).isEqualTo("application/json");
    }

    @Test
    void isAPatchWhereItIsOne() {
        Reply reply =
                caller.tell("PATCH", GENRES + "/1", "{}", "content-type: application/json-patch+json", "if-match: *");
        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.header("accept-patch")).isEqualTo("application/merge-patch+json, application/json");
    }

    @Test
    void mayNameItsCharacters() {
        String name = Shop.word();
        Reply reply = caller.tell(
                "POST", GENRES, "{\"name\":\"" + name + "\"}", "content-type: application/json; charset=UTF-8");
        assertThat(reply.status()).isEqualTo(201);
    }
}
