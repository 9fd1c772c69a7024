package dev.tributary.api.running;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.api.faults.FaultServer;
import dev.tributary.local.LocalServers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Mozilla's HTTP Observatory scores, held against answers of every kind as they are behind a proxy that speaks TLS: its
 * scan needs a public address.
 */
class ObservatoryTests {

    private static final int SIX_MONTHS = 15_768_000;
    private static final Pattern MAX_AGE = Pattern.compile("max-age=([0-9]+)");
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final FaultServer DOWNSTREAM = FaultServer.start();
    private static final Instance INSTANCE = new Instance(
            "REDIS_URL=" + LocalServers.redisUrl(),
            "FAULTS_URL=" + DOWNSTREAM.url(),
            "tributary.redis.namespace=" + Shop.word(),
            "tributary.proxies=127.0.0.1",
            "tributary.limits.enabled=true",
            "tributary.limits.rates.anonymous.per-minute=1",
            "tributary.limits.rates.anonymous.burst=3");

    @AfterAll
    static void close() {
        INSTANCE.close();
        DOWNSTREAM.close();
    }

    /** What a proxy says of a caller whose address is nobody else's. */
    private static String[] somebody(String... headers) {
        return Stream.concat(
                        Stream.of(
                                "x-forwarded-proto: https", "x-forwarded-for: 192.0.2." + ADDRESSES.incrementAndGet()),
                        Arrays.stream(headers))
                .toArray(String[]::new);
    }

    private static Reply ask(String method, String target, String... headers) {
        try (Caller caller = new Caller(INSTANCE.port())) {
            return caller.ask(method, target, headers);
        }
    }

    private static void passes(Reply reply, int status) {
        isSafe(reply, status);
        assertThat(reply.header("strict-transport-security"))
                .satisfies(header -> assertThat(seconds(header)).isGreaterThanOrEqualTo(SIX_MONTHS));
    }

    private static void isSafe(Reply reply, int status) {
        assertThat(reply.status()).isEqualTo(status);
        hasAPolicy(directives(reply));
        assertThat(reply.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .doesNotContainKeys("set-cookie", "access-control-allow-origin", "content-security-policy-report-only");
        assertThat(reply.header("referrer-policy"))
                .isIn("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin");
        assertThat(reply.header("cross-origin-resource-policy")).isIn("same-origin", "same-site");
    }

    private static int seconds(String header) {
        var matcher = MAX_AGE.matcher(header);
        assertThat(matcher.lookingAt()).as(header).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static Map<String, List<String>> directives(Reply reply) {
        return Arrays.stream(
                        String.valueOf(reply.header("content-security-policy")).split(";", -1))
                .map(directive -> List.of(directive.strip().split(" +", -1)))
                .collect(toMap(List::getFirst, words -> words.subList(1, words.size())));
    }

    /** Nothing is allowed but what comes from here, so neither {@code unsafe-inline} nor a scheme nor a star. */
    private static void hasAPolicy(Map<String, List<String>> policy) {
        List<String> none = List.of("'none'");
        assertThat(policy)
                .containsEntry("default-src", none)
                .containsEntry("frame-ancestors", none)
                .containsEntry("base-uri", none)
                .containsEntry("form-action", none);
        assertThat(policy.values()).allSatisfy(sources -> assertThat(sources).isSubsetOf("'none'", "'self'", "data:"));
        assertThat(policy.getOrDefault("script-src", none)).isSubsetOf("'none'", "'self'");
        assertThat(policy.getOrDefault("object-src", none)).isEqualTo(none);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /product-names/1, 200",
        "GET, /api/v1/authors?size=1, 200",
        "GET, /docs, 200",
        "GET, /openapi.json, 200",
        "GET, /product-names/none, 400",
        "GET, /api/v1/me, 401",
        "GET, /nothing/is/here, 404",
        "POST, /product-names/1, 405"
    })
    void passesWhateverIsAnswered(String method, String target, int status) {
        passes(ask(method, target, somebody()), status);
    }

    @Test
    void passesTheFastWayAndWhatHasNotChanged() {
        await().until(() -> ask("GET", "/product-names/2", somebody()).header(LongWayMark.HEADER) == null);
        Reply ready = ask("GET", "/product-names/2", somebody());

        passes(ready, 200);
        passes(ask("GET", "/product-names/2", somebody("if-none-match: " + ready.header("etag"))), 304);
    }

    @Test
    void passesWhatIsRefusedForALimit() {
        String[] same = somebody();
        for (int i = 0; i < 3; i++) {
            ask("GET", "/nothing/is/here", same);
        }

        passes(ask("GET", "/nothing/is/here", same), 429);
    }

    /** But for HSTS: whether a proxy has told of TLS is not known of what cannot be read. */
    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/a|b"})
    void passesWhatIsRefusedBeforeItIsRouted(String target) {
        isSafe(ask("GET", target, somebody()), 400);
    }

    @Test
    void passesThePageWhoseScriptsAreFromHere() {
        String page = Objects.requireNonNull(ask("GET", "/docs", somebody()).body());

        assertThat(page)
                .doesNotContainPattern("(src|href)=\"?(https?:)?//")
                .doesNotContainPattern("<script>|<style>| on[a-z]+=");
    }
}
