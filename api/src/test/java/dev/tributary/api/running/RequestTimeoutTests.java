package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A caller may have less patience than the view. */
@RunningService
class RequestTimeoutTests {

    private final int port;

    RequestTimeoutTests(@LocalServerPort int port) {
        this.port = port;
    }

    /** Far below the ten seconds that the views declare. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Test
    void shortensTheDeadline() {
        try (var caller = new Caller(port)) {
            caller.get("/rows/1");
            Reply reply = caller.within(LIMIT).get("/hanging", "Request-Timeout: 0.2");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.at("/_outcomes/late/reason")).isEqualTo("timeout");
        }
    }

    @Test
    void shortensTheDeadlineOfSqlToo() {
        try (var caller = new Caller(port)) {
            caller.get("/rows/1");
            Reply reply = caller.within(LIMIT).get("/sleeping", "Request-Timeout: 0.2");
            assertThat(reply.at("/_outcomes/late/reason")).isEqualTo("timeout");
        }
    }

    @Test
    void isPassedOnLessAReserve() {
        String usual = Caller.get(port, "/queries?text=a").at("/sent/headers/request-timeout");
        assertThat(Double.parseDouble(usual)).isBetween(0.5, 0.9);
        String less =
                Caller.get(port, "/queries?text=a", "Request-Timeout: 0.5").at("/sent/headers/request-timeout");
        assertThat(Double.parseDouble(less)).isBetween(0.1, 0.45);
        String more = Caller.get(port, "/queries?text=a", "Request-Timeout: 30").at("/sent/headers/request-timeout");
        assertThat(Double.parseDouble(more)).isBetween(0.5, 0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "0.0", "-1", "1e3", "1,5", ".5", "5.", "1234567", "0.2s", "1 2", "NaN", ""})
    void isRefusedWhenItIsNoTime(String value) {
        Reply reply = Caller.get(port, "/rows/1", "Request-Timeout: " + value);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/name") + " " + reply.at("/errors/0/in")).isEqualTo("request-timeout header");
    }

    @Test
    void mayBeTooShortForAnything() {
        Reply reply = Caller.get(port, "/queries?text=a", "Request-Timeout: 0.000000001");
        assertThat(reply.at("/_outcomes/sent/reason") + reply.at("/_outcomes/bound/reason"))
                .isEqualTo("timeouttimeout");
    }
}
