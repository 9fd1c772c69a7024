package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where the service is developed, a view tells what it will do. */
@RunningService
class ExplainTests {

    private final int port;

    ExplainTests(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"?explain", "?explain=", "?explain=json"})
    void tellsEverythingAsJson(String query) {
        Reply reply = Caller.get(port, "/waves/1" + query);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).isEqualTo("application/json");
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        assertThat(reply.at("/view") + " " + reply.at("/deadline")).isEqualTo("waves 1s");
        assertThat(reply.at("/waves/0/parts/0/name")).isEqualTo("first");
        assertThat(reply.at("/waves/1/parts/0/waits-for")).isEqualTo("{\"first\":[\"first.name\"]}");
        assertThat(reply.at("/services/healthy/timeout")).isEqualTo("900ms");
    }

    @Test
    void neitherNeedsNorReadsWhatTheViewNeeds() {
        assertThat(Caller.get(port, "/types/nothing?explain&count=much&unheard-of=1")
                        .status())
                .isEqualTo(200);
        assertThat(Caller.get(port, "/joined?explain").status()).isEqualTo(200);
    }

    @Test
    void holdsPostgresqlsPlanOfWhatIsSent() {
        Reply reply = Caller.get(port, "/rows/1?explain");
        assertThat(reply.at("/waves/0/statements/0/parts")).contains("\"one\"", "\"many\"", "\"value\"");
        assertThat(reply.at("/waves/0/statements/0/sent")).contains("row_to_json", "generate_series(1, $1)");
        assertThat(reply.at("/waves/0/statements/0/plan")).contains("Function Scan", "generate_series");
    }

    /** One of these queries divides by zero and one writes, which would fail if it were tried. */
    @Test
    void runsNothing() {
        Reply reply = Caller.get(port, "/sql-texts?explain");
        for (int i = 0; i < 2; i++) {
            assertThat(reply.at("/waves/0/statements/" + i + "/plan/Node Type")).isNotEmpty();
        }
    }

    @Test
    void showsNamesOfHeadersOnly() {
        Reply reply = Caller.get(port, "/queries?explain");
        assertThat(reply.at("/waves/0/parts/0/call/headers/set")).contains("x-api-key");
        assertThat(reply.body()).doesNotContain("key of nobody");
    }

    @Test
    void drawsWithMermaidAndWritesTables() {
        Reply drawing = Caller.get(port, "/waves/1?explain=mermaid");
        assertThat(drawing.header("content-type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(drawing.body()).startsWith("flowchart LR\n").contains("|\"first.name\"|");
        assertThat(Caller.get(port, "/waves/1?explain=text").body())
                .startsWith("waves: GET /waves/{id}\n")
                .contains("\nplan of first\n  Result (cost ");
    }

    @Test
    void answersHeadToo() {
        try (var caller = new Caller(port)) {
            Reply head = caller.ask("HEAD", "/rows/1?explain=mermaid");
            Reply get = caller.get("/rows/1?explain=mermaid");
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("content-length")).isEqualTo(get.header("content-length"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain=svg", "explain=JSON", "explain&explain", "explain=json&explain=text"})
    void knowsNoOtherFormat(String query) {
        Reply reply = Caller.get(port, "/rows/1?" + query);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/name") + " " + reply.at("/errors/0/code"))
                .isEqualTo("explain invalid");
        assertThat(reply.at("/detail")).endsWith(" (expected: nothing, or one of json, text, mermaid)");
    }

    @Test
    void leavesAViewItsOwnParameterOfThatName() {
        assertThat(Caller.get(port, "/own-explain?explain=me").body()).isEqualTo("{\"said\":\"me\"}");
    }
}
