package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Views that not everybody may ask for, and that read who asks. */
@RunningService
class CallerViewsTests {

    private static final String OWN = "/own/name";
    private static final int CALLERS = 20;
    private static final int ROUNDS = 5;

    private final int port;

    CallerViewsTests(@LocalServerPort int port) {
        this.port = port;
    }

    private Reply get(String target, String customer, String... more) {
        var headers = new String[more.length + 1];
        headers[0] = Customer.header(customer);
        System.arraycopy(more, 0, headers, 1, more.length);
        return Caller.get(port, target, headers);
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, OWN + "?undeclared=1", "/members/1", "/members/x", "/readers"})
    void areForNobodyWhoIsUnknown(String target) {
        Reply refused = Caller.get(port, target, Visitors.VISITOR);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("www-authenticate")).isEqualTo("Bearer");
        assertThat(refused.header("content-type")).isEqualTo("application/problem+json");
        assertThat(refused.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void areForNobodyWithoutTheScope() {
        Reply refused = get("/readers", "ann");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("www-authenticate"))
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"catalogue:write\"");
        assertThat(Caller.get(port, "/readers").body()).isEqualTo("{\"one\":1}");
    }

    @Test
    void saysToWhomeverWhichMethodsThereAre() {
        try (var caller = new Caller(port)) {
            assertThat(caller.ask("OPTIONS", OWN, Visitors.VISITOR).status()).isEqualTo(204);
            assertThat(caller.ask("HEAD", OWN, Visitors.VISITOR).status()).isEqualTo(401);
            assertThat(caller.ask("POST", OWN, Visitors.VISITOR).status()).isEqualTo(405);
        }
    }

    @Test
    void answerEachWithHisOwn() {
        IntStream.range(0, CALLERS * ROUNDS).parallel().forEach(i -> {
            String name = "c" + i % CALLERS;
            assertThat(get(OWN, name).body())
                    .isEqualTo("{\"name\":\"%s\",\"roles\":[\"customer\"],\"tenant\":\"of-%s\"}".formatted(name, name));
        });
    }

    @Test
    void letOnlyTheirCallerKeepAnAnswer() {
        String tag = Objects.requireNonNull(get(OWN, "ann").header("etag"));

        Reply kept = get(OWN, "ann");
        assertThat(kept.header("cache-status")).startsWith("tributary; hit");
        assertThat(kept.header("cache-control")).startsWith("private, max-age=");
        assertThat(kept.header("vary")).contains("authorization");
        assertThat(get(OWN, "ann", "if-none-match: " + tag).status()).isEqualTo(304);
        assertThat(get(OWN, "ben", "if-none-match: " + tag).status()).isEqualTo(200);
        assertThat(Caller.get(port, OWN, Visitors.VISITOR, "if-none-match: " + tag)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void shareWhatReadsNothingOfTheCaller() {
        Written.bySql("insert into genre (id, name) values (900021, 'Shared') on conflict (id) do nothing");
        get("/members/900021", "ann");

        Reply shared = get("/members/900021", "ben");
        assertThat(shared.header("cache-status")).startsWith("tributary; hit");
        assertThat(shared.header("cache-control")).startsWith("private, ");
        assertThat(shared.header("vary")).contains("authorization");
        assertThat(Caller.get(port, "/members/900021", Visitors.VISITOR).status())
                .isEqualTo(401);
    }

    @Test
    void areDocumentedWithWhatTheyWant() {
        Reply document = Caller.get(port, "/openapi.json");

        assertThat(document.at("/paths/~1own~1name/get/security")).isEqualTo("[{\"bearer\":[]}]");
        assertThat(document.at("/paths/~1readers/get/security")).isEqualTo("[{\"bearer\":[\"catalogue:write\"]}]");
        assertThat(document.at("/paths/~1own~1name/get/responses/401/$ref")).endsWith("/Unauthorized");
        assertThat(document.at("/paths/~1readers/get/responses/403/$ref")).endsWith("/Forbidden");
        assertThat(document.at("/components/securitySchemes/bearer/scheme")).isEqualTo("bearer");
    }
}
