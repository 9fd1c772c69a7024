package dev.tributary.aggregation.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.http.WireServer.Request;
import dev.tributary.aggregation.source.AnyCaller;
import dev.tributary.aggregation.source.Header;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentRequestTests {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final WireServer server = new WireServer().answers(WireServer.json("1"));

    SentRequestTests() throws IOException {}

    @AfterEach
    void endsTheServer() throws IOException {
        server.close();
    }

    @Test
    void hasTheHeadersThatEveryCallCarries() {
        Request request = sent("/x?y=1", LONG, Map.of());

        assertThat(request.line()).isEqualTo("GET /base/x?y=1 HTTP/1.1");
        assertThat(request.header("host")).containsExactly("127.0.0.1:" + server.port());
        assertThat(request.header("accept")).containsExactly("application/json");
        assertThat(request.header("user-agent")).containsExactly("tributary");
        assertThat(request.header("accept-encoding")).isEmpty();
        assertThat(request.header("request-timeout")).containsExactly("5.000");
        assertThat(request.header("traceparent"))
                .singleElement()
                .asString()
                .matches("00-" + AnyCaller.TRACE_ID + "-[0-9a-f]{16}-01");
    }

    @ParameterizedTest
    @CsvSource({"750, 0.750", "1, 0.001", "0, 0.000", "1050, 1.050", "5000, 5.000", "5001, 5.000"})
    void tellsHowLongTheAnswerIsWaitedFor(long left, String seconds) {
        assertThat(sent("/", Duration.ofMillis(left), Map.of()).header("request-timeout"))
                .containsExactly(seconds);
    }

    @Test
    void carriesOnOnlyTheHeadersOfTheCallerThatAreAllowed() {
        Request request = sent(
                "/",
                LONG,
                Map.of("accept-language", "de", "authorization", "Bearer x", "cookie", "a=b", "x-other", "1"),
                "accept-language",
                "x-absent");

        assertThat(request.header("accept-language")).containsExactly("de");
        assertThat(request.headers()).noneMatch(line -> line.matches("(authorization|cookie|x-other|x-absent):.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nevil: 1", "é", "\0", "\u007f"})
    void carriesOnNothingThatNoHeaderCanHave(String value) {
        Request request = sent("/", LONG, Map.of("x-tenant", value), "x-tenant");

        assertThat(request.header("x-tenant")).isEmpty();
        assertThat(request.header("evil")).isEmpty();
    }

    @Test
    void hasTheHeadersOfTheServiceAndThoseOfTheCallInTheirPlace() {
        Request request = sent(
                "/",
                LONG,
                Map.of("x-key", "of the caller", "x-call", "of the caller"),
                List.of(new Header("x-key", "of the service"), new Header("accept", "application/hal+json")),
                List.of(new Header("x-call", "of the call"), new Header("x-one", "1")),
                "x-key",
                "x-call");

        assertThat(request.header("x-key")).containsExactly("of the service");
        assertThat(request.header("x-call")).containsExactly("of the call");
        assertThat(request.header("x-one")).containsExactly("1");
        assertThat(request.header("accept")).containsExactly("application/hal+json");
    }

    @Test
    void hasAnIdOfItsOwn() {
        server.answers(WireServer.json("2"));
        try (var client = new Client(server.port())) {
            client.get("/a");
            client.get("/b");
        }

        assertThat(server.requests())
                .extracting(request -> request.header("traceparent"))
                .doesNotHaveDuplicates();
    }

    private Request sent(String target, Duration left, Map<String, String> callers, String... forward) {
        return sent(target, left, callers, List.of(), List.of(), forward);
    }

    private Request sent(
            String target,
            Duration left,
            Map<String, String> callers,
            List<Header> ofTheService,
            List<Header> ofTheCall,
            String... forward) {
        try (var client = new Client(server.port(), "/base", List.of(forward), ofTheService)) {
            assertThat(Client.outcome(client.call(target, left, callers, ofTheCall.toArray(Header[]::new))))
                    .isEqualTo("1");
        }
        return server.requests().getFirst();
    }
}
