package dev.tributary.aggregation.view.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedServiceTests {

    @TempDir
    private Path path;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            timeuot: 5s                   | timeuot: unknown key (expected: timeout)
            hedge: p95                    | hedge: unknown key (expected: one of url, timeout, max-response, max-depth, concurrency, retry, breaker, headers)
            timeout: 5                    | timeout: 5 (expected: a duration such as 250ms, 5s or 2m, at most 60s)
            timeout: 0ms                  | timeout: 0ms (expected: a duration such as 250ms, 5s or 2m, at most 60s)
            timeout: 61s                  | timeout: 61s (expected: a duration such as 250ms, 5s or 2m, at most 60s)
            timeout: -1s                  | timeout: -1s (expected: a duration such as 250ms, 5s or 2m, at most 60s)
            timeout: 1.5s                 | timeout: 1.5s (expected: a duration such as 250ms, 5s or 2m, at most 60s)
            timeout: 9999999999s          | timeout: 9999999999s (expected: a duration such as 250ms, 5s or 2m, at most 60s)
            timeout: 999999999h           | timeout: 999999999h (expected: a duration such as 250ms, 5s or 2m, at most 60s)
            timeout:                      | timeout: nothing (expected: a duration such as 250ms, 5s or 2m, at most 60s)
            timeout: [1s]                 | timeout: a list (expected: a single value)
            timeout: { after: 1s }        | timeout: keys with values (expected: a single value)
            max-response: 1               | max-response: 1 (expected: a size such as 512KB or 1MB, at most 64MB)
            max-response: 0KB             | max-response: 0KB (expected: a size such as 512KB or 1MB, at most 64MB)
            max-response: 65MB            | max-response: 65MB (expected: a size such as 512KB or 1MB, at most 64MB)
            max-response: 999999999MB     | max-response: 999999999MB (expected: a size such as 512KB or 1MB, at most 64MB)
            max-response: 1GB             | max-response: 1GB (expected: a size such as 512KB or 1MB, at most 64MB)
            max-depth: 1001               | max-depth: 1001 (expected: a whole number from 1 to 1000)
            concurrency: 0                | concurrency: 0 (expected: a whole number from 1 to 10000)
            concurrency: adaptive         | concurrency: adaptive (expected: a whole number from 1 to 10000)
            concurrency: +5               | concurrency: +5 (expected: a whole number from 1 to 10000)
            concurrency: ٥                | concurrency: ٥ (expected: a whole number from 1 to 10000)
            retry: 3                      | retry: 3 (expected: keys with values)
            retry: { attempts: 4 }        | retry.attempts: 4 (expected: a whole number from 1 to 3)
            retry: { backof: 4ms }        | retry.backof: unknown key (expected: backoff)
            retry: { budget: 10 }         | retry.budget: 10 (expected: a percentage from 0% to 100%)
            retry: { budget: 101% }       | retry.budget: 101% (expected: a percentage from 0% to 100%)
            retry: { budget: 1.5% }       | retry.budget: 1.5% (expected: a percentage from 0% to 100%)
            breaker: { failure-rate: 0% } | breaker.failure-rate: 0% (expected: a percentage from 1% to 100%)
            breaker: { window: 4 }        | breaker.window: 4 (expected: a whole number from 5 to 10000)
            breaker: { minimum: 51 }      | breaker.minimum: 51 (expected: a whole number from 1 to 50)
            breaker: { open: 601s }       | breaker.open: 601s (expected: a duration such as 250ms, 5s or 2m, at most 600s)
            breaker: { enabled: no }      | breaker.enabled: no (expected: true or false)
            breaker: { half-open: 5 }     | breaker.half-open: unknown key (expected: one of window, failure-rate, minimum, open, enabled)
            headers: { forward: cookie }  | headers.forward: cookie (expected: a list)
            headers: { forward: [a b] }   | headers.forward[0]: a b (expected: the name of a header)
            headers: { forward: [x, Host] } | headers.forward[1]: Host (expected: a header that does not belong to the connection or to Tributary)
            headers: { set: { x: "é" } }  | headers.set.x: a value that no header can have (expected: printable ASCII)
            headers: { set: { x: "a\\nb" } } | headers.set.x: a value that no header can have (expected: printable ASCII)
            headers: { sets: { x: y } }   | headers.sets: unknown key (expected: set)
            """)
    void isToldItsFileItsLineAndWhatWasExpected(String line, String finding) {
        assertThat(service(line).findings()).containsExactly("shop.yaml:4: services.shop." + finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connection",
                "content-length",
                "expect",
                "Host",
                "keep-alive",
                "proxy-authorization",
                "proxy-connection",
                "Request-Timeout",
                "TE",
                "traceparent",
                "trailer",
                "Transfer-Encoding",
                "upgrade"
            })
    void cannotSetWhatBelongsToTheConnectionOrToTributary(String name) {
        assertThat(service("headers: { set: { " + name + ": x } }").findings())
                .containsExactly("shop.yaml:4: services.shop.headers.set." + name + ": " + name
                        + " (expected: a header that does not belong to the connection or to Tributary)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:9101",
                "ftp://localhost",
                "http:///path",
                "http://",
                "/path",
                "http://user:secret@host",
                "http://host?x=1",
                "http://host#x",
                "http://host/a b",
                "'{host}'"
            })
    void needsAnAddressThatIsOne(String url) {
        assertThat(new Folder(path)
                        .file("shop.yaml", "services:\n  shop:\n    url: " + url)
                        .findings())
                .containsExactly("shop.yaml:3: services.shop.url: " + url.replace("'", "")
                        + " (expected: an address such as http://localhost:9101)");
    }

    @Test
    void needsAnAddress() {
        assertThat(new Folder(path)
                        .file("shop.yaml", "services:\n  shop: { timeout: 1s }")
                        .findings())
                .containsExactly(
                        "shop.yaml:2: services.shop: no 'url' (expected: url: an address such as http://localhost:9101)");
    }

    @Test
    void isToldOfAVariableThatIsNotSetAndOfNothingElse() {
        assertThat(service("timeout: ${SHOP_TIMEOUT}").findings())
                .containsExactly("shop.yaml:4: services.shop.timeout: ${SHOP_TIMEOUT} is not set"
                        + " (expected: an environment variable, or a default)");
    }

    private Folder service(String line) {
        return new Folder(path)
                .file("shop.yaml", "services:\n  shop:\n    url: http://localhost:9101\n    " + line + "\n");
    }
}
