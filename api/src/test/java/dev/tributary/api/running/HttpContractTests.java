package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Views answer as HTTP wants it. */
@RunningService
class HttpContractTests {

    private final int port;

    HttpContractTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void answersHeadLikeGetWithoutTheBody() {
        try (var caller = new Caller(port)) {
            Reply get = caller.get("/rows/1");
            Reply head = caller.ask("HEAD", "/rows/1");
            assertThat(head.status()).isEqualTo(200);
            assertThat(withoutTimes(head)).isEqualTo(withoutTimes(get));
            assertThat(head.header("content-length"))
                    .isEqualTo(String.valueOf(get.body().length()));
            assertThat(caller.get("/rows/1").body()).isEqualTo(get.body());
        }
    }

    @Test
    void answersHeadForAProblemToo() {
        try (var caller = new Caller(port)) {
            assertThat(caller.ask("HEAD", "/rows/99").status()).isEqualTo(400);
            assertThat(caller.get("/rows/1").status()).isEqualTo(200);
        }
    }

    private static List<String> withoutTimes(Reply reply) {
        var headers = new ArrayList<String>();
        reply.headers().forEach((name, value) -> headers.add(name + ": " + value.replaceAll("dur=[0-9.]+", "dur")));
        headers.removeIf(header -> header.startsWith("date:"));
        headers.sort(null);
        return headers;
    }

    @Test
    void tellsWhatIsAllowed() {
        Reply reply = Caller.get(port, "/rows/1");
        assertThat(reply.header("content-type")).isEqualTo("application/json");
        try (var caller = new Caller(port)) {
            Reply options = caller.ask("OPTIONS", "/rows/1");
            assertThat(options.status()).isEqualTo(204);
            assertThat(options.header("allow")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(options.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "PROPFIND"})
    void refusesOtherMethods(String method) {
        try (var caller = new Caller(port)) {
            Reply reply = caller.ask(method, "/rows/1", "content-length: 0");
            assertThat(reply.status()).isEqualTo(405);
            assertThat(reply.header("allow")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
            assertThat(reply.at("/title")).isEqualTo("Method Not Allowed");
            assertThat(caller.get("/rows/1").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/nowhere", "/rows", "/rows/1/", "/rows/1/2", "/Rows/1", "/favicon.ico", "/actuator/env"})
    void knowsNoOtherPath(String target) {
        Reply reply = Caller.get(port, target, "traceparent: 00-0123456789abcdef0123456789abcdef-0123456789abcdef-01");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.at("/type") + reply.at("/title") + reply.at("/status")).isEqualTo("about:blankNot Found404");
        assertThat(reply.at("/instance")).isEqualTo(target);
        assertThat(reply.at("/traceId")).isEqualTo("0123456789abcdef0123456789abcdef");
    }

    @Test
    void prefersTheMoreSpecificPath() {
        assertThat(Caller.get(port, "/rows/required/1").body()).isEqualTo("{\"one\":{\"i\":1}}");
    }

    @Test
    void tellsHowLongEachPartTook() {
        assertThat(Caller.get(port, "/rows/2").header("server-timing"))
                .matches(
                        "one;dur=\\d+\\.\\d;desc=\"failed\", many;dur=\\d+\\.\\d, value;dur=\\d+\\.\\d;desc=\"failed\"");
        assertThat(Caller.get(port, "/needs-null").header("server-timing")).isNull();
    }

    @Test
    void isStoredNowhere() {
        assertThat(Caller.get(port, "/rows/1").header("cache-control")).isEqualTo("no-store");
        assertThat(Caller.get(port, "/rows/99").header("cache-control")).isEqualTo("no-store");
    }
}
