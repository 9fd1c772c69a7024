package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.api.faults.FaultServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A failure that may pass is asked again, within reason. */
@RunningService
class RetryTests {

    private final FaultServer downstream;
    private final int port;
    private final String run = UUID.randomUUID().toString();

    RetryTests(FaultServer downstream, @LocalServerPort int port) {
        this.downstream = downstream;
        this.port = port;
    }

    @Test
    void makesAFlakyServicesAnswerComplete() {
        assertThat(Caller.get(port, "/flaky/1/" + run).body()).isEqualTo("{\"part\":\"well\"}");
        assertThat(downstream.requests("/fails-first/1/" + run)).isEqualTo(2);
    }

    @Test
    void endsAfterTheDeclaredAttempts() {
        assertThat(Caller.get(port, "/flaky/3/" + run).at("/_outcomes/part"))
                .isEqualTo("{\"outcome\":\"failed\",\"reason\":\"status-503\",\"attempts\":3}");
        assertThat(downstream.requests("/fails-first/3/" + run)).isEqualTo(3);
    }

    /** The Service says 7 seconds, the view has one. */
    @Test
    void isNotTriedBeforeTheServiceWantsIt() {
        int before = downstream.requests("/status-503");
        assertThat(Caller.get(port, "/told-to-wait").at("/_outcomes/part/attempts"))
                .isEqualTo("1");
        assertThat(downstream.requests("/status-503") - before).isEqualTo(1);
    }

    @Test
    void isNotTriedWhenItCannotHelp() {
        int before = downstream.requests("/status-401");
        assertThat(Caller.get(port, "/refused-for-good").at("/_outcomes/part/attempts"))
                .isEqualTo("1");
        assertThat(downstream.requests("/status-401") - before).isEqualTo(1);
    }

    /** A tenth of 300 calls, and the 10 that are saved up at the beginning. */
    @Test
    void keepsToItsBudgetWhileAllFails() {
        int calls = 300;
        try (var caller = new Caller(port)) {
            for (int i = 0; i < calls; i++) {
                caller.get("/budgeted/" + run);
            }
        }
        assertThat(downstream.requests("/fails-first/1000000/" + run) - calls).isBetween(30, 40);
    }
}
