package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What callers say reaches the sources typed, and bad callers are told everything at once. */
@RunningService
class ParametersTests {

    private final int port;

    ParametersTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void reachSqlWithTheirTypes() {
        Reply reply = Caller.get(
                port,
                "/types/9007199254740993?count=7&price=19.90&flag=true&key=123E4567-e89b-12d3-a456-426614174000"
                        + "&day=2026-02-28&moment=2026-01-31T13:00:00%2B01:00&colour=green&word=abc&sort-by=-price",
                "x-client: me");
        assertThat(reply.body())
                .startsWith("{\"bound\":{\"id\":9007199254740993,\"count\":7,\"price\":19.90,\"flag\":true,"
                        + "\"key\":\"123e4567-e89b-12d3-a456-426614174000\",\"day\":\"2026-02-28\","
                        + "\"moment\":\"2026-01-31T12:00:00+00:00\",\"colour\":\"green\",\"word\":\"abc\","
                        + "\"sort\":\"-price\",\"client\":\"me\"}");
    }

    @Test
    void reachServicesAsText() {
        Reply reply = Caller.get(
                port,
                "/types/1?price=19.90&flag=false&key=123E4567-e89b-12d3-a456-426614174000&day=2026-02-28"
                        + "&moment=2026-01-31T13:00:00%2B01:00&word=abc",
                "x-client: me");
        assertThat(reply.at("/sent/target"))
                .isEqualTo("/echo/1?n=5&price=19.90&flag=false&key=123e4567-e89b-12d3-a456-426614174000"
                        + "&day=2026-02-28&moment=2026-01-31T12%3A00%3A00Z&colour=is%20red&word=abc"
                        + "&constant=a%20b%26c");
        assertThat(reply.at("/sent/headers/x-client")).isEqualTo("me");
        assertThat(reply.at("/sent/headers/x-word")).isEqualTo("<abc>");
    }

    @Test
    void mayBeLeftOut() {
        Reply reply = Caller.get(port, "/types/1");
        assertThat(reply.at("/bound"))
                .isEqualTo(
                        "{\"id\":1,\"count\":5,\"price\":null,\"flag\":null,\"key\":null,"
                                + "\"day\":null,\"moment\":null,\"colour\":\"red\",\"word\":null,\"sort\":null,\"client\":\"nobody\"}");
        assertThat(reply.at("/sent/target")).isEqualTo("/echo/1?n=5&colour=is%20red&constant=a%20b%26c");
        assertThat(reply.at("/sent/headers"))
                .contains("\"x-client\":\"nobody\"")
                .doesNotContain("x-word");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count=51",
                "count=-1",
                "count=1.0",
                "count=0x1",
                "count=99999999999",
                "count=",
                "count=%201",
                "price=0",
                "price=99.991",
                "price=1e1",
                "price=.5",
                "price=NaN",
                "flag=1",
                "flag=TRUE",
                "key=123",
                "day=2026-02-30",
                "day=2025-12-31",
                "day=2027-01-01",
                "moment=2026-01-31",
                "moment=2026-01-31T25:00:00Z",
                "moment=2026-01-31T12:00:00",
                "colour=blue",
                "colour=RED",
                "word=a",
                "word=abcdefghi",
                "word=ABC",
                "word=a%0Ab",
                "count=1&count=1",
                "sort-by=%00",
                "x-client=me",
                "sort=a",
                "id=2"
            })
    void areRefusedByName(String query) {
        Reply reply = Caller.get(port, "/types/1?" + query);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.at("/errors/0/name")).isEqualTo(query.substring(0, query.indexOf('=')));
        assertThat(reply.at("/errors/0/in")).isEqualTo("query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9223372036854775808", "1.5", "x", "%C2%B2", "%D9%A1", "+1"})
    void areRefusedInThePath(String id) {
        Reply reply = Caller.get(port, "/types/" + id);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/name") + reply.at("/errors/0/in")).isEqualTo("idpath");
    }

    @Test
    void areRefusedAllAtOnce() {
        Reply reply = Caller.get(port, "/needs/x?second=1&second=2&fourth=4&fifth=5");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/name") + " " + reply.at("/errors/0/code"))
                .isEqualTo("id invalid");
        assertThat(reply.at("/errors/1/name") + " " + reply.at("/errors/1/code"))
                .isEqualTo("first missing");
        assertThat(reply.at("/errors/2/name") + " " + reply.at("/errors/2/code"))
                .isEqualTo("second repeated");
        assertThat(reply.at("/errors/3/name") + " " + reply.at("/errors/3/in")).isEqualTo("x-third header");
        assertThat(reply.at("/errors/4/name") + " " + reply.at("/errors/4/code"))
                .isEqualTo("fourth undeclared");
        assertThat(reply.at("/errors/5/name") + " " + reply.at("/errors/5/code"))
                .isEqualTo("fifth undeclared");
        assertThat(reply.at("/errors/4/message")).isEqualTo("fourth: not a parameter (expected: first, second)");
        assertThat(reply.at("/detail")).contains("id: x", "first", "second: 2 values", "x-third", "fourth", "fifth");
    }

    @Test
    void answerOnceAllAreThere() {
        assertThat(Caller.get(port, "/needs/1?second=2&first=1", "X-Third: 3").body())
                .isEqualTo("{\"none\":1}");
    }
}
