package dev.tributary.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.Served;
import dev.tributary.aggregation.cache.CacheStatus;
import dev.tributary.aggregation.cache.CacheStatus.How;
import dev.tributary.aggregation.cache.Freshness;
import dev.tributary.aggregation.cache.Freshness.Sharing;
import dev.tributary.api.answer.ServedResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Whichever way a request goes, its caller cannot tell. */
class FastWayTests {

    private static final Served SERVED = new Served(
            "{\"some\":\"document\"}".getBytes(StandardCharsets.UTF_8),
            "compressed".getBytes(StandardCharsets.UTF_8),
            "\"abc\"",
            List.of(),
            new Freshness(Sharing.PUBLIC, 12, 18, 300, 0),
            new CacheStatus(How.HIT_MEMORY, 18, true));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final DisposableServer slow = serving(longWay());
    private final DisposableServer fast =
            serving(new FastWay(target -> target.equals("/v/1") ? SERVED : null, FastWayTests::fallThrough));

    private static HttpHandler longWay() {
        return RouterFunctions.toHttpHandler(RouterFunctions.route(
                RequestPredicates.path("/v/{id}"),
                request -> Mono.just(ServedResponse.of(SERVED, request.headers().asHttpHeaders(), null))));
    }

    private static Mono<Void> fallThrough(
            org.springframework.http.server.reactive.ServerHttpRequest request,
            org.springframework.http.server.reactive.ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.NOT_IMPLEMENTED);
        return response.setComplete();
    }

    private static DisposableServer serving(HttpHandler handler) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(handler))
                .bindNow();
    }

    @AfterEach
    void close() {
        slow.disposeNow();
        fast.disposeNow();
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accept: */*",
                "accept-encoding: gzip",
                "accept-encoding: gzip;q=0",
                "if-none-match: \"abc\"",
                "if-none-match: W/\"x\", W/\"abc\"",
                "if-none-match: *",
                "if-none-match: \"other\"",
                "cache-control: no-cache"
            })
    void answersLikeTheLongWay(String header) {
        for (String method : List.of("GET", "HEAD")) {
            assertThat(answer(fast, method, "/v/1", header)).isEqualTo(answer(slow, method, "/v/1", header));
        }
    }

    @Test
    void answersWithTheBytesThatTheCallerCanRead() {
        assertThat(answer(fast, "GET", "/v/1", "accept: */*").body()).isEqualTo("{\"some\":\"document\"}");
        Answer packed = answer(fast, "GET", "/v/1", "accept-encoding: gzip");
        assertThat(packed.body()).isEqualTo("compressed");
        assertThat(packed.headers())
                .containsEntry("content-encoding", "gzip")
                .containsEntry("etag", "\"abc-gzip\"")
                .containsEntry("vary", "accept-encoding")
                .containsEntry("age", "12")
                .containsEntry("cache-control", "public, max-age=30, stale-while-revalidate=300")
                .containsEntry("cache-status", "tributary; hit; ttl=18; detail=memory");
    }

    @Test
    void tellsWhoHasItAlreadyAllButTheBody() {
        Answer known = answer(fast, "GET", "/v/1", "if-none-match: \"abc\"");
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.headers()).containsOnlyKeys("etag", "vary", "age", "cache-control", "cache-status");
        assertThat(answer(fast, "GET", "/v/1", "if-none-match: \"abc-gzip\"").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v/1;a=b", "/v/%31", "/v/1?a", "/v//1", "/v/./1", "/V/1", "/v/2", "/v/1/"})
    void leavesEveryOtherTargetToTheLongWay(String target) {
        assertThat(answer(fast, "GET", target, "accept: */*").status()).isEqualTo(501);
    }

    @Test
    void leavesOtherMethodsAndPatienceToTheLongWay() {
        assertThat(answer(fast, "POST", "/v/1", "accept: */*").status()).isEqualTo(501);
        assertThat(answer(fast, "GET", "/v/1", "request-timeout: x").status()).isEqualTo(501);
    }

    @Test
    void leavesToTheLongWayWhoShowsWhoHeIsAndWantsANewAnswer() {
        String credentials = "authorization: Bearer x";
        assertThat(answer(fast, "GET", "/v/1", "cache-control: max-age=0, no-cache", credentials)
                        .status())
                .isEqualTo(501);
        assertThat(answer(fast, "GET", "/v/1", "cache-control: max-age=0", credentials)
                        .status())
                .isEqualTo(200);
        assertThat(answer(fast, "GET", "/v/1", credentials).status()).isEqualTo(200);
    }

    private Answer answer(DisposableServer server, String method, String target, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + target))
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (String header : headers) {
            String[] said = header.split(": ", 2);
            request.header(said[0], said[1]);
        }
        try {
            return Answer.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private record Answer(int status, Map<String, String> headers, String body) {

        static Answer of(HttpResponse<String> response) {
            var headers = new TreeMap<String, String>();
            response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            headers.remove("date");
            return new Answer(response.statusCode(), headers, response.body());
        }
    }
}
