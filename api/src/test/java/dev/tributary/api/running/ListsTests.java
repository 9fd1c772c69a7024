package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists that callers say, and lists that sources answer and other sources are joined to. */
@RunningService
class ListsTests {

    private final int port;

    ListsTests(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            strings=a,b%20c,%C3%A9                        | strings  | ["a","b c","é"]
            ints=3,0                                      | ints     | [3,0]
            longs=9223372036854775807,-1                  | longs    | [9223372036854775807,-1]
            decimals=19.90,1                              | decimals | [19.90,1]
            booleans=true,false                           | booleans | [true,false]
            uuids=6f1f8a0e-0000-4000-8000-000000000001    | uuids    | ["6f1f8a0e-0000-4000-8000-000000000001"]
            dates=2026-01-31                              | dates    | ["2026-01-31"]
            ints=1                                        | longs    | null
            """)
    void ofEveryTypeAreArraysInSql(String query, String member, String array) {
        Reply reply = Caller.get(port, "/lists?" + query);

        assertThat(reply.body()).contains("\"" + member + "\":" + array);
    }

    @Test
    void areOneValueWithCommasInACall() {
        assertThat(Caller.get(port, "/lists?longs=1,2&strings=a%26b,c").at("/sent"))
                .isEqualTo("/echo?longs=1,2&strings=a%26b,c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ints=1,2,3,4 | ints: 1,2,3,4 (expected: at most 3 values between commas, each a whole number from
            ints=1,,2    | ints: 1,,2 (expected: at most 3 values between commas, each a whole number from
            ints=1,-1    | ints: 1,-1 (expected: at least 0)
            ints=1&ints=2 | ints: 2 values (expected: one)
            """)
    void areRefusedBeyondTheirBounds(String query, String message) {
        Reply reply = Caller.get(port, "/lists?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/detail")).startsWith(message);
    }

    @Test
    void areJoinedToPostgresAndToAServiceWhileOrderAndDuplicatesStay() {
        assertThat(Caller.get(port, "/joined?ids=3,2,3").body())
                .isEqualTo("{\"list\":["
                        + "{\"id\":3,\"code\":\"k3\",\"row\":{\"name\":\"K3\"},\"target\":{\"target\":\"/echo/3\"}},"
                        + "{\"id\":2,\"code\":\"k2\",\"row\":null,\"target\":{\"target\":\"/echo/2\"}},"
                        + "{\"id\":3,\"code\":\"k3\",\"row\":{\"name\":\"K3\"},\"target\":{\"target\":\"/echo/3\"}}]}");
    }
}
