package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.Header;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.Service.BreakerPolicy;
import dev.tributary.aggregation.source.Service.RetryPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredServiceTests {

    private static final RetryPolicy USUAL_RETRY = new RetryPolicy(2, Duration.ofMillis(20), 10);
    private static final BreakerPolicy USUAL_BREAKER = new BreakerPolicy(50, 50, 20, Duration.ofSeconds(5), true);

    @TempDir
    private Path path;

    @Test
    void hasEveryPropertyThatWasDeclared() {
        assertThat(service("""
                url: https://shop.example:8443/base/
                timeout: 250ms
                max-response: 512KB
                max-depth: 12
                concurrency: 7
                retry: { attempts: 3, backoff: 5ms, budget: 25% }
                breaker: { failure-rate: 40%, window: 30, minimum: 11, open: 2m, enabled: false }
                headers:
                  forward: [Accept-Language, x-tenant]
                  set: { X-Api-Key: "${KEY}", accept: application/hal+json }
                """, "KEY", "se:cr}et"))
                .isEqualTo(new Service(
                        "shop",
                        URI.create("https://shop.example:8443/base"),
                        Duration.ofMillis(250),
                        512 * 1024,
                        12,
                        7,
                        new RetryPolicy(3, Duration.ofMillis(5), 25),
                        new BreakerPolicy(40, 30, 11, Duration.ofMinutes(2), false),
                        List.of("accept-language", "x-tenant"),
                        List.of(new Header("x-api-key", "se:cr}et"), new Header("accept", "application/hal+json"))));
    }

    @Test
    void hasUsualTermsWhereOnlyItsAddressWasDeclared() {
        assertThat(service("url: http://localhost:9101", "KEY", ""))
                .isEqualTo(new Service(
                        "shop",
                        URI.create("http://localhost:9101"),
                        Duration.ofSeconds(1),
                        1024 * 1024,
                        64,
                        64,
                        USUAL_RETRY,
                        USUAL_BREAKER,
                        List.of(),
                        List.of()));
    }

    @Test
    void hasUsualTermsWhereBlocksAreEmpty() {
        Service service = service("{ url: http://x, retry: {}, breaker: {}, headers: {} }", "KEY", "");

        assertThat(service.retry()).isEqualTo(USUAL_RETRY);
        assertThat(service.breaker()).isEqualTo(USUAL_BREAKER);
    }

    @Test
    void looksAtTheWholeOfASmallWindow() {
        assertThat(service("{ url: http://x, breaker: { window: 8 } }", "KEY", "")
                        .breaker())
                .isEqualTo(new BreakerPolicy(50, 8, 8, Duration.ofSeconds(5), true));
    }

    @ParameterizedTest
    @CsvSource({"1ms, 1", "59s, 59000", "1m, 60000", "60s, 60000"})
    void readsDurations(String text, long millis) {
        assertThat(service("{ url: http://x, timeout: " + text + " }", "KEY", "")
                        .timeout())
                .isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"1B, 1", "1KB, 1024", "64MB, 67108864"})
    void readsSizes(String text, int bytes) {
        assertThat(service("{ url: http://x, max-response: " + text + " }", "KEY", "")
                        .maxResponse())
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ${URL:http://preset:1/a}          | http://preset:1/a
            ${SHOP_URL}                       | http://set:2
            ${SHOP_URL:http://preset:1}       | http://set:2
            http://${HOST:h}:${PORT:3}        | http://h:3
            http://x/${A:}b                   | http://x/b
            http://x/${shop.base-path:y}      | http://x/y
            """)
    void takesValuesOfTheEnvironment(String url, String expected) {
        assertThat(service("{ url: '" + url + "' }", "SHOP_URL", "http://set:2").url())
                .isEqualTo(URI.create(expected));
    }

    @Test
    void doesNotLookIntoTheValuesOfTheEnvironment() {
        assertThat(service("{ url: http://x, headers: { set: { k: '${KEY}' } } }", "KEY", "${OTHER}$1\\")
                        .headers())
                .containsExactly(new Header("k", "${OTHER}$1\\"));
    }

    private Service service(String text, String variable, String value) {
        return new Folder(path)
                .file("shop.yaml", "services:\n  shop:\n" + text.indent(4))
                .variable(variable, value)
                .read()
                .services()
                .getFirst();
    }
}
