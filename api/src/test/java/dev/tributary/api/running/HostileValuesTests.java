package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No value of a caller leads a call astray. */
@RunningService
class HostileValuesTests {

    private final int port;

    HostileValuesTests(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource({
        "%2Fetc%2Fpasswd, %2Fetc%2Fpasswd",
        "%2F%2Fevil.example, %2F%2Fevil.example",
        "..%2F..%2Fadmin, ..%2F..%2Fadmin",
        "...,...",
        "a%3Fx=1, a%3Fx%3D1",
        "a%23b, a%23b",
        "a%3Bb=c, a%3Bb%3Dc",
        "a%26b, a%26b",
        "%252e%252e, %252e%252e",
        "a@b:80, a%40b%3A80",
        "http:%2F%2Fevil, http%3A%2F%2Fevil",
        "a+b, a%2Bb",
        "a%20b, a%20b",
        "%E2%82%AC, %E2%82%AC",
        "%F0%9F%98%80, %F0%9F%98%80",
        "%7B%24%7Bid%7D%7D, %7B%24%7Bid%7D%7D",
        "%5C..%5C, %5C..%5C"
    })
    void staysOneSegment(String sent, String received) {
        Reply reply = Caller.get(port, "/segments/" + sent);
        assertThat(reply.at("/sent/target")).isEqualTo("/echo/before/" + received + "/after");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                "%2e",
                "%2E%2e",
                ".%2e",
                "%00",
                "a%0d%0aSet-Cookie:%20a=b",
                "a%0ab",
                "a%09",
                "%7F",
                "%C2%85",
                "%2e%2e;a=b"
            })
    void isRefusedWhereItWouldLeadElsewhere(String sent) {
        Reply reply = Caller.get(port, "/segments/" + sent);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/name")).isEqualTo("text");
        assertThat(reply.headers()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/segments/a/b",
                "/segments/",
                "/segments",
                "//segments/a",
                "/segments/a/",
                "/segments/a/../b",
                "/segments/;a=b"
            })
    void isNoPathOfAView(String target) {
        Reply reply = Caller.get(port, target);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/segments/%zz",
                "/segments/%",
                "/queries?text=%zz",
                "/segments/a b",
                "/segments/a|b",
                "/segments/<a>"
            })
    void isRefusedWhereItIsNoAddress(String target) {
        assertThat(Caller.get(port, target).status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/segments/%FF", "/segments/%C0%AE%C0%AE", "/segments/%ED%A0%80", "/queries?text=%FF"})
    void isRefusedWhereItIsNoText(String target) {
        assertThat(Caller.get(port, target).status()).isEqualTo(400);
    }

    @Test
    void isRefusedWhenItIsLong() {
        Reply reply = Caller.get(port, "/types/1?sort-by=" + "a".repeat(3000));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/name")).isEqualTo("sort-by");
        assertThat(reply.body()).hasSizeLessThan(2000);
        assertThat(Caller.get(port, "/types/1?" + "a".repeat(3000)).body()).hasSizeLessThan(2000);
    }

    @Test
    void isNotSentInAPathWhenItIsTooLongForOne() {
        assertThat(Caller.get(port, "/segments/" + "a".repeat(1024)).at("/sent/target"))
                .hasSize(1024 + 19);
        assertThat(Caller.get(port, "/segments/" + "a".repeat(1025)).at("/_outcomes/sent"))
                .isEqualTo("{\"outcome\":\"failed\",\"reason\":\"too-long: text\",\"attempts\":0}");
    }

    @Test
    void isRefusedWhenItIsHuge() {
        assertThat(Caller.get(port, "/segments/" + "a".repeat(10_000)).status()).isEqualTo(414);
        assertThat(Caller.get(port, "/segments/a", "x-text: " + "a".repeat(10_000))
                        .status())
                .isBetween(413, 431);
    }

    @Test
    void isOneValueInAQueryAndInSql() {
        Reply reply = Caller.get(port, "/queries?text=a%26b%3Dc%23d%2B%20%27;--%25");
        assertThat(reply.at("/sent/target")).isEqualTo("/echo?text=a%26b%3Dc%23d%2B%20%27%3B--%25");
        assertThat(reply.at("/bound")).isEqualTo("a&b=c#d+ ';--%");
    }
}
