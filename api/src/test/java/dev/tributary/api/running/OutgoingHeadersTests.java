package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A Service learns of the caller what was declared, and nothing else. */
@RunningService
class OutgoingHeadersTests {

    private final int port;

    OutgoingHeadersTests(@LocalServerPort int port) {
        this.port = port;
    }

    private static final String TRACE = "0123456789abcdef0123456789abcdef";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void areThoseOfTheAllowListOnly() {
        Reply reply = Caller.get(
                port,
                "/queries?text=a",
                "Authorization: Bearer secret",
                "Cookie: session=secret",
                "Proxy-Authorization: Basic secret",
                "X-Forwarded-For: 10.0.0.1",
                "X-Other: secret",
                "Baggage: secret=1",
                "Accept-Language: de, en;q=0.5",
                "X-Request-Id: 42",
                "X-Api-Key: the caller's own",
                "Accept: text/html",
                "User-Agent: curl");
        assertThat(reply.at("/sent/headers")).doesNotContain("secret", "10.0.0.1", "curl", "html", "caller");
        assertThat(reply.at("/sent/headers").replaceAll("\":\"[^\"]*\"", ""))
                .isEqualTo("{\"accept,\"accept-language,"
                        + "\"host,\"request-timeout,\"traceparent,\"user-agent,\"x-api-key,\"x-request-id}");
        assertThat(reply.at("/sent/headers/accept-language")).isEqualTo("de, en;q=0.5");
        assertThat(reply.at("/sent/headers/x-request-id")).isEqualTo("42");
        assertThat(reply.at("/sent/headers/x-api-key")).isEqualTo("key of nobody");
    }

    @Test
    void carryTheCallersTrace() {
        Reply reply = Caller.get(port, "/waves/1", "traceparent: 00-" + TRACE + "-" + SPAN + "-01");
        String traceParent = reply.at("/second/headers/traceparent");
        assertThat(traceParent).matches("00-" + TRACE + "-[0-9a-f]{16}-01").doesNotContain(SPAN);
    }

    @Test
    void haveASpanOfTheirOwnForEveryCall() {
        String header = "traceparent: 00-" + TRACE + "-" + SPAN + "-00";
        String one = Caller.get(port, "/queries?text=a", header).at("/sent/headers/traceparent");
        String two = Caller.get(port, "/queries?text=a", header).at("/sent/headers/traceparent");
        assertThat(one).matches("00-" + TRACE + "-[0-9a-f]{16}-00").isNotEqualTo(two);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-0123456789abcdef0123456789abcdef-0000000000000000-01",
                "ff-0123456789abcdef0123456789abcdef-00f067aa0ba902b7-01",
                "00-0123456789ABCDEF0123456789ABCDEF-00f067aa0ba902b7-01",
                "nonsense"
            })
    void beginATraceWhereTheCallersIsNone(String traceParent) {
        String sent = Caller.get(port, "/queries?text=a", "traceparent: " + traceParent)
                .at("/sent/headers/traceparent");
        assertThat(sent).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00").doesNotContain(TRACE);
    }
}
