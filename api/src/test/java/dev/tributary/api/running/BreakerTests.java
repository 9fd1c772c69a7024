package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.api.faults.FaultServer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A Service that mostly fails is left alone for a while; one that is busy is not asked for more. */
@RunningService
class BreakerTests {

    private static final int FAULTS = 5;
    private static final Duration EVENTUALLY = Duration.ofSeconds(5);

    private final FaultServer downstream;
    private final int port;
    private final String run = UUID.randomUUID().toString();

    BreakerTests(FaultServer downstream, @LocalServerPort int port) {
        this.downstream = downstream;
        this.port = port;
    }

    @Test
    void opensAfterEnoughFaultsAndClosesWhenTheServiceIsWell() {
        try (var caller = new Caller(port)) {
            for (int i = 0; i < FAULTS; i++) {
                assertThat(reason(caller)).isEqualTo("status-503");
            }
            assertThat(caller.get(view()).at("/_outcomes/part"))
                    .isEqualTo("{\"outcome\":\"failed\",\"reason\":\"breaker-open\",\"attempts\":0}");
            assertThat(requests()).isEqualTo(FAULTS);
            await().atMost(EVENTUALLY)
                    .untilAsserted(() -> assertThat(caller.get(view()).body()).isEqualTo("{\"part\":\"well\"}"));
            for (int i = 0; i < 2 * FAULTS; i++) {
                assertThat(caller.get(view()).body()).isEqualTo("{\"part\":\"well\"}");
            }
        }
    }

    private String reason(Caller caller) {
        return caller.get(view()).at("/_outcomes/part/reason");
    }

    private String view() {
        return "/guarded/" + FAULTS + "/" + run;
    }

    private int requests() {
        return downstream.requests("/fails-first/" + FAULTS + "/" + run);
    }

    @Test
    void refusesACallBeyondTheLimitOfConcurrencyAtOnce() {
        Reply reply = Caller.get(port, "/narrow");
        assertThat(reply.at("/_outcomes/first/reason")).isEqualTo("timeout");
        assertThat(reply.at("/_outcomes/second"))
                .isEqualTo("{\"outcome\":\"failed\",\"reason\":\"concurrency-limit\",\"attempts\":0}");
    }

    @Test
    void givesAPlaceBackWhateverBecomesOfTheCall() {
        for (int i = 0; i < 3; i++) {
            Caller.get(port, "/narrow");
            assertThat(Caller.get(port, "/narrow/again").body()).isEqualTo("{\"first\":{\"text\":\"fine\"}}");
        }
    }
}
