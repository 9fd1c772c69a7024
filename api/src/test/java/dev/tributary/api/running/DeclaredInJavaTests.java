package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Views that are declared in Java are served as those of the files are, and functions are sources like any other. */
@RunningService
class DeclaredInJavaTests {

    private static final Duration EVENTUALLY = Duration.ofSeconds(5);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final FunctionViews functions;
    private final int port;

    DeclaredInJavaTests(FunctionViews functions, @LocalServerPort int port) {
        this.functions = functions;
        this.port = port;
    }

    @Test
    void answerFromSqlServicesAndFunctions() {
        Reply reply = Caller.get(port, "/shelves/5?most=2");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).startsWith("{\"books\":[").doesNotContain("_outcomes");
        assertThat(reply.at("/sign/text")).isEqualTo("Shelf 5");
        assertThat(reply.at("/sign/books")).isBetween("0", "2");
        assertThat(reply.at("/trending")).contains("\"loan\":{\"weeks\":4}", "\"loan\":null");
        assertThat(reply.header("server-timing")).contains("loans;dur=", "sign;dur=");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /shelves/0          | category: 0 (expected: at least 1)
            /shelves/x          | category: x (expected: a whole number
            /shelves/5?most=99  | most: 99 (expected: 1 to 20)
            /shelves/5?colour=2 | colour: not a parameter (expected: most)
            """)
    void refuseWhatTheyDidNotDeclare(String target, String detail) {
        Reply reply = Caller.get(port, target);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/detail")).startsWith(detail);
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, no-value, 404",
        "throws,  failed,   502",
        "signals, failed,   502",
        "blocks,  failed,   502",
        "refuses, closed,   503",
        "silence, timeout,  504"
    })
    void sayWhyAFunctionFailedAndNothingMore(String does, String reason, int status) {
        Reply optional = Caller.get(port, "/functions/" + does);
        Reply required = Caller.get(port, "/functions/" + does + "/required");

        assertThat(optional.status()).isEqualTo(200);
        assertThat(optional.body())
                .isEqualTo("{\"it\":null,\"_outcomes\":{\"it\":{\"outcome\":\"failed\",\"reason\":\"" + reason
                        + "\",\"attempts\":1}}}");
        assertThat(required.status()).isEqualTo(status);
        assertThat(required.at("/part") + " " + required.at("/reason")).isEqualTo("it " + reason);
        assertThat(required.body()).doesNotContain("secret");
    }

    @Test
    void passOnHowLongAFunctionWantsToBeLeftAlone() {
        assertThat(Caller.get(port, "/functions/refuses/required").header("retry-after"))
                .isEqualTo("7");
    }

    @Test
    void letAFunctionBlockWhereThatDoesNoHarm() {
        assertThat(Caller.get(port, "/functions/blocks-elsewhere").body()).isEqualTo("{\"it\":true}");
    }

    @Test
    void tellAFunctionTheTrace() {
        assertThat(Caller.get(port, "/functions/traces", "traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01")
                        .at("/it"))
                .isEqualTo(TRACE);
    }

    @Test
    void endAFunctionWhenTheCallerLeaves() {
        try (var caller = new Caller(port)) {
            caller.send("GET", "/functions/silence/patiently");
            await().atMost(EVENTUALLY)
                    .untilAsserted(() -> assertThat(functions.silent()).isOne());
        }

        await().atMost(EVENTUALLY)
                .untilAsserted(() -> assertThat(functions.silent()).isZero());
    }
}
