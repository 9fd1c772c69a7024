package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every answer tells browsers what they may do with it. */
@RunningService
class SecurityHeadersTests {

    static final Map<String, String> HEADERS = Map.of(
            "content-security-policy",
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
            "x-content-type-options",
            "nosniff",
            "referrer-policy",
            "no-referrer",
            "cross-origin-opener-policy",
            "same-origin",
            "cross-origin-resource-policy",
            "same-origin");

    private final int port;

    SecurityHeadersTests(@LocalServerPort int port) {
        this.port = port;
    }

    private static void isSafe(Reply reply, int status) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers()).containsAllEntriesOf(HEADERS).doesNotContainKey("strict-transport-security");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /constants, 200",
        "HEAD, /constants, 200",
        "OPTIONS, /constants, 204",
        "GET, /api/v1/products/1, 200",
        "GET, /rows/99, 400",
        "GET, /nowhere, 404",
        "POST, /constants, 405",
        "GET, /required/refused, 502"
    })
    void areInEveryAnswer(String method, String target, int status) {
        try (var caller = new Caller(port)) {
            isSafe(caller.ask(method, target), status);
        }
    }

    @Test
    void areInAnswersOfTheFastWayAndInThoseWithoutABody() {
        await().until(() -> Caller.get(port, "/kept/1").header("age") != null);
        Reply kept = Caller.get(port, "/kept/1");
        isSafe(kept, 200);
        isSafe(Caller.get(port, "/kept/1", "if-none-match: " + kept.header("etag")), 304);
        isSafe(Caller.get(port, "/kept/1", "request-timeout: 5"), 200);
    }

    @Test
    void areInAnswersOfTheServerItself() {
        isSafe(Caller.get(port, "/" + "a".repeat(10_000)), 414);
        isSafe(Caller.get(port, "/constants", "x-text: " + "a".repeat(10_000)), 431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/start.js", "/docs/swagger-ui.css", "/openapi.json"})
    void leaveThePageWhatItNeeds(String target) {
        assertThat(Caller.get(port, target).header("content-security-policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .endsWith("frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
                .doesNotContain("unsafe");
    }
}
