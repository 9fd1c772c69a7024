package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that the document does not know fails the test that sees it. */
class DocumentedTests {

    private final Documented documented = new Documented("""
            {"paths":{
              "/rows/{n}":{"get":{"responses":{
                "200":{"content":{"application/json":{},"text/csv":{}}},
                "304":{"description":"No body"},
                "404":{"$ref":"#/components/responses/NotFound"}}}},
              "/rows/first":{"put":{"responses":{"201":{"content":{"application/json":{}}}}}}},
             "components":{"responses":{"NotFound":{"content":{"application/problem+json":{}}}}}}""");

    private void expect(String method, String target, int status, String type) {
        Map<String, String> headers = type.isEmpty() ? Map.of() : Map.of("content-type", type);
        documented.expect(new Asked(method, target), new Reply(status, headers, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /rows/1, 200, application/json",
        "GET, /rows/1?a=b, 200, text/csv;charset=UTF-8",
        "HEAD, /rows/1, 304, ''",
        "GET, /rows/1, 404, application/problem+json",
        "PUT, /rows/first, 201, application/json",
        "OPTIONS, /rows/1, 204, ''",
        "POST, /rows/1, 405, application/problem+json",
        "GET, /nowhere, 404, application/problem+json",
        "GET, /rows/%zz, 400, ''"
    })
    void isContentWithWhatItSays(String method, String target, int status, String type) {
        assertThatCode(() -> expect(method, target, status, type)).doesNotThrowAnyException();
    }

    @Test
    void isContentWithWhatIsRefusedOnTheWire() {
        Map<String, String> headers = Map.of("content-type", "application/problem+json", "connection", "close");
        assertThatCode(() -> documented.expect(new Asked("GET", "/rows/1"), new Reply(431, headers, "")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /rows/1, 202, application/json, '[200, 304, 404]'",
        "GET, /rows/1, 200, text/html, '[application/json, text/csv]'",
        "GET, /rows/1, 200, '', '[application/json, text/csv]'",
        "GET, /rows/1, 304, application/json, '[]'",
        "GET, /rows/1, 404, application/json, '[application/problem+json]'",
        "PUT, /rows/first, 200, application/json, '[201]'",
        "GET, /rows/first, 200, application/json, 405",
        "DELETE, /rows/1, 204, '', 405",
        "OPTIONS, /rows/1, 200, '', 204",
        "GET, /nowhere, 200, application/json, no path fits",
        "GET, /rows/%zz, 200, application/json, no address",
        "GET, /rows/1, 400, '', '[200, 304, 404]'"
    })
    void complainsOfAnythingElse(String method, String target, int status, String type, String expected) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> expect(method, target, status, type))
                .withMessageContaining(method + " " + target + ": " + status)
                .withMessageContaining(expected);
    }
}
