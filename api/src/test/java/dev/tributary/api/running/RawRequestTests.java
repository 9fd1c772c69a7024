package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is not HTTP/1.1 to the letter is refused, and nothing behind it is taken for another request. */
@RunningService
class RawRequestTests {

    private static final String HOST = "Host: tributary.test\r\n";
    private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\n" + HOST + "\r\n";

    private final int port;

    RawRequestTests(@LocalServerPort int port) {
        this.port = port;
    }

    private void isRefused(String request, int status) {
        List<Reply> replies = RawCaller.say(port, request + SMUGGLED);
        assertThat(replies).singleElement().satisfies(reply -> {
            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
            assertThat(reply.header("connection")).isEqualTo("close");
            assertThat(reply.at("/status")).isEqualTo(String.valueOf(status));
            assertThat(reply.at("/traceId")).hasSize(32);
            assertThat(reply.header("accept-encoding")).isEqualTo(status == 415 ? "identity" : null);
            assertThat(reply.headers()).containsAllEntriesOf(SecurityHeadersTests.HEADERS);
        });
    }

    private static String get(String headers) {
        return "GET /constants HTTP/1.1\r\n" + headers + "\r\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: a\r\nHost: b\r\n",
                "Host: a\r\nHost: a\r\n",
                "Host:\r\n",
                "Host: a, b\r\n",
                "Host: a/b\r\n",
                "Host: a@b\r\n",
                "Host: a:x\r\n",
                "Host: a:123456\r\n",
                "Host: [::1\r\n"
            })
    void wantsOneHost(String headers) {
        isRefused(get(headers), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a:80", "127.0.0.1:8080", "[::1]", "[::1]:8080", "a_b.example-c"})
    void takesAnyHost(String host) {
        assertThat(RawCaller.say(port, get("Host: " + host + "\r\nConnection: close\r\n")))
                .singleElement()
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(200));
    }

    @Test
    void needsNoHostOfTheOldVersion() {
        assertThat(RawCaller.say(port, "GET /constants HTTP/1.0\r\n\r\n"))
                .singleElement()
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: identity\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding: \u000bchunked\r\n",
                "Transfer-Encoding:\r\n chunked\r\n",
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
                "Transfer-Encoding: chunked\r\ncontent-length: 0\r\n",
                "Content-Length: 4\r\nContent-Length: 5\r\n",
                "Content-Length: 4\r\nContent-Length: 4\r\n",
                "Content-Length: 4, 4\r\n",
                "Content-Length: +4\r\n",
                "Content-Length: -4\r\n",
                "Content-Length: 0x4\r\n",
                "Content-Length: 4 4\r\n",
                "Content-Length: 99999999999999999999\r\n"
            })
    void neverDoubtsWhereARequestEnds(String headers) {
        isRefused("POST /api/v1/genres HTTP/1.1\r\n" + HOST + headers + "\r\n0\r\n\r\n", 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x1\r\nz\r\n0\r\n\r\n",
                "-1\r\nz\r\n0\r\n\r\n",
                "1\r\nzz\r\n0\r\n\r\n",
                "g\r\n",
                "\r\n\r\n",
                "1\nz\n0\n\n"
            })
    void readsNoCrookedChunk(String body) {
        List<Reply> replies = RawCaller.say(
                port,
                "POST /api/v1/genres HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + body + SMUGGLED);

        assertThat(replies)
                .singleElement()
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;a=\nb\r\nz\r\n0\r\n\r\n", "1;\n\r\nz\r\n0\r\n\r\n"})
    void readsNoEndOfALineInAChunkExtension(String body) {
        List<Reply> replies = RawCaller.say(
                port,
                "POST /api/v1/genres HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + body + SMUGGLED);

        assertThat(replies)
                .singleElement()
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(400));
    }

    @Test
    void overlooksAChunkExtension() {
        List<Reply> replies = RawCaller.say(
                port,
                "GET /constants HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n1;a=b\r\nz\r\n0\r\n\r\n"
                        + get(HOST) + get(""));

        assertThat(replies).extracting(Reply::status).containsExactly(200, 200, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /constants HTTP/1.1\n" + HOST + "\r\n",
                "GET /constants HTTP/1.1\r\nHost: a\n\r\n",
                "GET /constants HTTP/1.1\r\nHost: a\r\n\n",
                "GET /constants HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n",
                "GET /constants HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n",
                "GET /constants HTTP/1.1\r\nHost: a\r\nX Y: a\r\n\r\n",
                "GET /constants HTTP/1.1\r\nHost: a\r\n: a\r\n\r\n",
                "GET /constants HTTP/1.1\r\n Host: a\r\n\r\n",
                "GET /constants  HTTP/1.1 x\r\nHost: a\r\n\r\n",
                "GET /constants\r\nHost: a\r\n\r\n",
                "G(T /constants HTTP/1.1\r\nHost: a\r\n\r\n"
            })
    void keepsToTheLetter(String request) {
        isRefused(request, 400);
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.2, 505", "HTTP/2.0, 505", "HTTP/0.9, 505", "HTTP/11, 400", "ICAP/1.0, 400"})
    void speaksNoOtherVersion(String version, int status) {
        isRefused("GET /constants " + version + "\r\n" + HOST + "\r\n", status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/%",
                "/%1",
                "/constants?%g1",
                "/a|b",
                "/<a>",
                "/\"",
                "/a\\b",
                "/{a}",
                "/a^b",
                "/a`b",
                "/a\0b",
                "/constants#a",
                "/\u00e9",
                "constants",
                "*",
                "tributary.test:80",
                "ftp://tributary.test/constants",
                "http:///constants",
                "http://a@b/constants",
                "http://",
                "//[]",
                ""
            })
    void asksForAPath(String target) {
        isRefused("GET " + target + " HTTP/1.1\r\n" + HOST + "\r\n", 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://tributary.test/constants", "HTTPS://other.test:8443/constants", "http://[::1]/constants?"
            })
    void findsThePathOfAnAddress(String target) {
        String request = "GET " + target + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n";

        assertThat(RawCaller.say(port, request))
                .singleElement()
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity, gzip", "identity\r\nContent-Encoding: gzip"})
    void unpacksNoBody(String encoding) {
        isRefused(get(HOST + "Content-Encoding: " + encoding + "\r\nContent-Length: 0\r\n"), 415);
    }

    @Test
    void hasLimits() {
        isRefused("GET /" + "a".repeat(8200) + " HTTP/1.1\r\n" + HOST + "\r\n", 414);
        isRefused(get(HOST + "X: " + "a".repeat(8_200) + "\r\n"), 431);
        isRefused(get(HOST + "X: y\r\n".repeat(100)), 431);
        isRefused(get(HOST + "X: y\r\n".repeat(10_000)), 431);
        assertThat(RawCaller.say(port, get(HOST + "X: y\r\n".repeat(98) + "Connection: close\r\n")))
                .singleElement()
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(200));
    }

    @Test
    void answersInOrderWhatCameBeforeWhatIsRefused() {
        List<Reply> replies = RawCaller.say(port, get(HOST) + get(HOST) + get("") + SMUGGLED);

        assertThat(replies).extracting(Reply::status).containsExactly(200, 200, 400);
        assertThat(replies.getLast().at("/detail")).startsWith("host: 0 of them");
    }

    @Test
    void keepsNoConnectionThatSendsMoreRequestsThanItTakesAnswers() {
        assertThat(RawCaller.say(port, get(HOST).repeat(5000))).hasSizeLessThan(5000);
    }

    @Test
    void closesOnABodyThatNobodyWants() {
        String huge = get(HOST + "Content-Length: 99999999999\r\n") + "x".repeat(1024 * 1024);

        assertThat(RawCaller.say(port, huge)).extracting(Reply::status).containsExactly(200);
    }
}
