package dev.tributary.aggregation.http;

import static dev.tributary.aggregation.http.WireServer.answer;
import static dev.tributary.aggregation.http.WireServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAnswerTests {

    private static final String LONGEST = "\"" + "x".repeat(Client.MAX_RESPONSE - 2) + "\"";

    private final WireServer server = new WireServer();
    private final Client client = new Client(server.port());

    ReadAnswerTests() throws IOException {}

    @AfterEach
    void ends() throws IOException {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=utf-8",
                "application/json ; charset=\"utf-8\"",
                "application/hal+json",
                "application/problem+json",
                "application/vnd.shop.v1+json; profile=x"
            })
    void isJsonWhereItsTypeSaysSo(String type) {
        assertThat(get(answer("200 OK", type, "{\"a\":1.50}"))).isEqualTo("{\"a\":1.50}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/json",
                "application/jsonp",
                "application/xml",
                "json",
                "application/x-ndjson",
                "text/x+json",
                ";application/json",
                "text/plain; x=application/json"
            })
    void isNotJsonWhereItsTypeSaysOtherwise(String type) {
        assertThat(get(answer("200 OK", type, "{}"))).isEqualTo("not-json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            content-length: 2                                                        | {}  | not-json
            content-type: application/json~content-length: 0                         |     | empty-body
            content-type: application/json~content-length: 2~content-encoding: gzip  | {}  | content-encoding
            content-type: application/json~content-length: 2~content-encoding: br    | {}  | content-encoding
            content-type: application/json~transfer-encoding: chunked                | 0~~ | empty-body
            content-type: application/json~content-length: 3                         | {~~ | truncated-json
            content-type: application/json~content-length: 2                         | {]  | malformed-json
            content-type: application/json~content-length: 3                         | NaN | malformed-json
            content-type: application/json~content-length: 9                         | [[[[[]]]]] | too-deep
            content-type: application/json~content-length: 5                         | {}    | closed-early
            """)
    void isAFailureWhereItIsNoUsableValue(String headers, String body, String reason) {
        String text = "HTTP/1.1 200 OK~" + headers + "~~" + (body == null ? "" : body);

        assertThat(get(text.replace("~", "\r\n") + WireServer.HANG_UP)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"204 No Content", "205 Reset Content"})
    void isAFailureWhereTheStatusPromisesNothing(String status) {
        assertThat(get("HTTP/1.1 " + status + "\r\ncontent-type: application/json\r\ncontent-length: 0\r\n\r\n"))
                .isEqualTo("empty-body");
    }

    @Test
    void mayBeAsLongAsTheLimit() {
        assertThat(get(json(LONGEST))).isEqualTo(LONGEST);
        assertThat(get(chunked(LONGEST, 100))).isEqualTo(LONGEST);
    }

    @Test
    void isTooLargeBeyondTheLimit() {
        String longer = LONGEST + " ";

        assertThat(get(json(longer))).isEqualTo("too-large");
        assertThat(get(chunked(longer, 100))).isEqualTo("too-large");
        assertThat(get(chunked("[" + "1,".repeat(200_000), 8000))).isEqualTo("too-large");
    }

    @Test
    void isTooLargeWhereItOnlySaysSo() {
        assertThat(get("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99999999999\r\n\r\n"
                        + "1".repeat(Client.MAX_RESPONSE + 1)))
                .isEqualTo("too-large");
    }

    @Test
    void mayBeDelimitedByTheEndOfTheConnection() {
        assertThat(get("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{}" + WireServer.HANG_UP))
                .isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({
        "404, status-404", "410, status-410", "429, status-429", "503, status-503", "502, status-502",
        "504, status-504", "500, status-500", "501, status-501", "400, status-400", "401, status-401",
        "301, status-301", "302, status-302", "304, status-304", "307, status-307", "599, status-599"
    })
    void isAFailureWithAnyOtherStatus(int status, String reason) {
        assertThat(get("HTTP/1.1 " + status + " x\r\nlocation: http://127.0.0.1:" + server.port()
                        + "/elsewhere\r\ncontent-length: 0\r\n\r\n"))
                .isEqualTo(reason);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}"
            })
    void isAFailureWhereItIsNoHttp(String text) {
        assertThat(get(text)).isEqualTo("malformed-http");
    }

    @Test
    void isAFailureWhereTheConnectionEndsBeforeIt() {
        assertThat(get(WireServer.HANG_UP)).isIn("closed-early", "connection-reset");
    }

    @Test
    void isAFailureWhereNobodyListens() throws IOException {
        try (var bound = new Socket()) {
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            try (var other = new Client(bound.getLocalPort())) {
                assertThat(other.get("/")).isEqualTo("connection-refused");
            }
        }
    }

    private String get(String answer) {
        server.answers(answer);
        return client.get("/");
    }

    private static String chunked(String body, int size) {
        var text = new StringBuilder(
                "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n");
        for (int at = 0; at < body.length(); at += size) {
            String chunk = body.substring(at, Math.min(body.length(), at + size));
            text.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return text.append("0\r\n\r\n").toString();
    }
}
