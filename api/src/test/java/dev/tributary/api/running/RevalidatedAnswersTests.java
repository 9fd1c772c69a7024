package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has an answer already hears all of it but the body (RFC 9110, 15.4.5), and so does who asks for its head. */
@RunningService
class RevalidatedAnswersTests {

    private final int port;

    RevalidatedAnswersTests(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /kept/1                                    | x: y
            /own/name                                  | x: y
            /api/v1/authors/1                          | VISITOR
            /api/v1/authors/1?fields=id                | VISITOR
            /api/v1/authors/1                          | x: y
            /api/v1/products/1?expand=reviews          | VISITOR
            /api/v1/products/1?expand=reviews          | x: y
            /api/v1/products?size=2                    | VISITOR
            /api/v1/authors?size=20                    | accept-encoding: gzip
            /api/v1/feed?size=20                       | accept-encoding: gzip
            """)
    void tellTheSameByEveryMethodAndStatus(String target, String said) {
        String header = said.equals("VISITOR") ? Visitors.VISITOR : said;
        Reply whole = settled(target, header);
        String known = "if-none-match: " + Objects.requireNonNull(whole.header("etag"));

        Reply head = told("HEAD", target, header);
        assertThat(head.status()).isEqualTo(200);
        assertThat(validators(head)).isEqualTo(validators(whole));
        assertThat(head.header("content-length")).isEqualTo(whole.header("content-length"));
        for (String method : new String[] {"GET", "HEAD"}) {
            Reply unchanged = told(method, target, header, known);
            assertThat(unchanged.status()).as(method).isEqualTo(304);
            assertThat(validators(unchanged)).as(method).isEqualTo(validators(whole));
            assertThat(unchanged.headers()).doesNotContainKeys("content-length", "content-type", "content-encoding");
        }
    }

    /** The answer, once it is kept, if it ever is. */
    private Reply settled(String target, String header) {
        await().until(() -> String.valueOf(told("GET", target, header).header("cache-status"))
                .matches("tributary; (hit|fwd=bypass).*"));
        return told("GET", target, header);
    }

    private Reply told(String method, String target, String... headers) {
        try (var caller = new Caller(port)) {
            return caller.ask(method, target, headers);
        }
    }

    /** What a cache updates its copy by; numbers of seconds may differ. */
    private static Map<String, String> validators(Reply reply) {
        return Stream.of("etag", "cache-control", "vary")
                .collect(Collectors.toMap(
                        name -> name,
                        name -> name.equals("cache-control")
                                ? String.valueOf(reply.header(name)).replaceAll("\\d+", "0")
                                : String.valueOf(reply.header(name))));
    }
}
