package dev.tributary.aggregation.http;

import static dev.tributary.aggregation.http.WireServer.answer;
import static dev.tributary.aggregation.http.WireServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.http.WireServer.Request;
import dev.tributary.aggregation.source.SourceReply;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class ConnectionTests {

    private final WireServer server = new WireServer();
    private final Client client = new Client(server.port());

    ConnectionTests() throws IOException {}

    @AfterEach
    void ends() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void isUsedAgainAfterAnAnswer() {
        server.answers(json("1"), json("2"));

        assertThat(client.get("/a")).isEqualTo("1");
        assertThat(client.get("/b")).isEqualTo("2");
        assertThat(server.requests()).extracting(Request::connection).containsExactly(1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 Not Found", "429 Too Many Requests", "500 Oops", "503 Unavailable", "302 Found"})
    void isUsedAgainAfterARefusalWhoseBodyWasDrained(String status) {
        server.answers(answer(status, "text/html", "<p>no</p>".repeat(1000)), json("2"));

        assertThat(client.get("/a")).isEqualTo("status-" + status.substring(0, 3));
        assertThat(client.get("/b")).isEqualTo("2");
        assertThat(server.requests()).extracting(Request::connection).containsExactly(1, 1);
    }

    @Test
    void isNotUsedAgainAfterARefusalThatIsTooLongToDrain() {
        server.answers(answer("404 Not Found", "text/html", "x".repeat(1 << 20)), json("2"));

        assertThat(client.get("/a")).isEqualTo("status-404");
        assertThat(client.get("/b")).isEqualTo("2");
        assertThat(server.requests()).extracting(Request::connection).containsExactly(1, 2);
    }

    @Test
    void isNotUsedAgainAfterARefusalThatDoesNotEnd() {
        server.answers("HTTP/1.1 404 Not Found\r\ncontent-length: 10\r\n\r\nonly", json("2"));

        assertThat(client.get("/a")).isEqualTo("status-404");
        assertThat(client.get("/b")).isEqualTo("2");
        assertThat(server.requests()).extracting(Request::connection).containsExactly(1, 2);
    }

    @Test
    void isNotUsedAgainAfterAnInformationalAnswerWhoseRealOneIsStillToCome() {
        server.answers("HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n" + json("\"of a\""), json("\"of b\""));

        assertThat(client.get("/a")).isEqualTo("status-103");
        assertThat(client.get("/b")).isEqualTo("\"of b\"");
        assertThat(server.requests()).extracting(Request::connection).containsExactly(1, 2);
    }

    @Test
    void isNotUsedAgainAfterTwoAnswersToOneRequest() {
        server.answers(json("1") + json("\"of nobody\""), json("2"));

        assertThat(client.get("/a")).isEqualTo("1");
        assertThat(client.get("/b")).isEqualTo("2");
    }

    /** The second call is asked in the very moment in which the first one is answered, on the same event loop. */
    @Test
    void isNotUsedAgainBeforeItIsKnownThatNothingCameBehindTheAnswer() {
        server.answers(json("1") + json("\"of nobody\""), json("2"));
        Mono<SourceReply> first = client.call("/a", Client.TIMEOUT, Map.of());

        assertThat(Client.outcome(first.flatMap(reply -> client.call("/b", Client.TIMEOUT, Map.of()))))
                .isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml"})
    void isNotUsedAgainAfterAnAnswerThatWasNotRead(String type) {
        server.answers(answer("200 OK", type, "x".repeat(100_000)), json("2"));

        assertThat(client.get("/a")).isEqualTo("not-json");
        assertThat(client.get("/b")).isEqualTo("2");
        assertThat(server.requests()).extracting(Request::connection).containsExactly(1, 2);
    }

    @Test
    void isNotUsedAgainAfterABodyThatIsNoValue() {
        server.answers(answer("200 OK", "application/json", "{\"a\":"), json("2"));

        assertThat(client.get("/a")).isEqualTo("truncated-json");
        assertThat(client.get("/b")).isEqualTo("2");
        assertThat(server.requests()).extracting(Request::connection).containsExactly(1, 2);
    }

    @Test
    void isNotUsedAgainWhereTheServiceClosesIt() {
        server.answers(
                "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: 1\r\n\r\n1",
                json("2"));

        assertThat(client.get("/a")).isEqualTo("1");
        assertThat(client.get("/b")).isEqualTo("2");
        assertThat(server.requests()).extracting(Request::connection).containsExactly(1, 2);
    }
}
