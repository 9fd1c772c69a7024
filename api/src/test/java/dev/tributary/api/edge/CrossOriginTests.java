package dev.tributary.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Pages of other origins read what they were allowed to, and no others do. */
class CrossOriginTests {

    private static final String SHOP = "Origin: https://shop.example";

    private static Mono<Void> answer(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().add("vary", "accept-encoding");
        return exchange.getResponse().setComplete();
    }

    private static EdgeServer server(String... settings) {
        Map<String, String> set = settings.length == 0
                ? Map.of()
                : Map.of("tributary.cors.origins", settings[0], "tributary.cors.credentials", settings[1]);
        return EdgeServer.start(set, CrossOriginTests::answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void tellsOneThatIsNamed(String method) throws IOException {
        try (EdgeServer server = server("https://shop.example,http://localhost:3000", "true")) {
            assertThat(EdgeAnswer.to(server, method, SHOP, "Content-Length: 0").lines())
                    .contains(
                            "access-control-allow-origin: https://shop.example",
                            "access-control-allow-credentials: true",
                            "access-control-expose-headers: accept-patch, age, allow, cache-status, etag, link, location,"
                                    + " ratelimit, ratelimit-policy, retry-after, server-timing",
                            "vary: accept-encoding",
                            "vary: origin",
                            "cross-origin-resource-policy: cross-origin");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X: y",
                "Origin: null",
                "Origin: http://shop.example",
                "Origin: https://shop.example:8443",
                "Origin: https://shop.example.evil.example",
                "Origin: https://SHOP.example"
            })
    void tellsNoOther(String origin) throws IOException {
        try (EdgeServer server = server("https://shop.example", "false")) {
            assertThat(EdgeAnswer.to(server, "GET", origin).lines())
                    .contains("vary: origin", "cross-origin-resource-policy: same-origin")
                    .noneMatch(line -> line.startsWith("access-control"));
        }
    }

    @Test
    void saysNothingWhereNoneIsNamed() throws IOException {
        try (EdgeServer server = server()) {
            assertThat(EdgeAnswer.to(server, "GET", SHOP).lines())
                    .doesNotContain("vary: origin")
                    .noneMatch(line -> line.startsWith("access-control"));
        }
    }

    @Test
    void answersWhatABrowserAsksBefore() throws IOException {
        try (EdgeServer server = server("https://shop.example", "false")) {
            EdgeAnswer answer = EdgeAnswer.to(server, "OPTIONS", SHOP, "Access-Control-Request-Method: PATCH");

            assertThat(answer.lines())
                    .contains(
                            "http/1.1 204 no content",
                            "access-control-allow-origin: https://shop.example",
                            "access-control-allow-methods: get, head, post, put, patch, delete",
                            "access-control-allow-headers: accept, authorization, content-type, idempotency-key, if-match,"
                                    + " if-none-match, request-timeout, traceparent",
                            "access-control-max-age: 3600",
                            "vary: origin")
                    .noneMatch(line -> line.startsWith("access-control-allow-credentials"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: https://evil.example", "Origin: null"})
    void allowsNothingToOthersWhoAskBefore(String origin) throws IOException {
        try (EdgeServer server = server("https://shop.example", "false")) {
            assertThat(EdgeAnswer.to(server, "OPTIONS", origin, "Access-Control-Request-Method: GET")
                            .lines())
                    .doesNotContain("http/1.1 204 no content")
                    .noneMatch(line -> line.startsWith("access-control"));
        }
    }

    @Test
    void letsEveryPageReadAndNoMore() throws IOException {
        try (EdgeServer server = server("*", "false")) {
            assertThat(EdgeAnswer.to(server, "GET", SHOP).lines())
                    .contains("access-control-allow-origin: *")
                    .doesNotContain("vary: origin");
            assertThat(EdgeAnswer.to(server, "POST", SHOP, "Content-Length: 0").lines())
                    .noneMatch(line -> line.startsWith("access-control"));
            assertThat(EdgeAnswer.to(server, "OPTIONS", SHOP, "Access-Control-Request-Method: GET")
                            .lines())
                    .contains("access-control-allow-methods: get, head");
            assertThat(EdgeAnswer.to(server, "OPTIONS", SHOP, "Access-Control-Request-Method: PUT")
                            .lines())
                    .noneMatch(line -> line.startsWith("access-control"));
        }
    }
}
