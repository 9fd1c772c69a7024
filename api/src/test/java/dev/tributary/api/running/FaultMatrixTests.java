package dev.tributary.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.api.faults.Fault;
import dev.tributary.api.faults.FaultServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each fault of a Service costs the part that met it, and nothing else. */
@RunningService
class FaultMatrixTests {

    /** Beyond the longest deadline of the views here, which leaves a name server the time that it takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String COMPLETE = "{\"healthy\":{\"text\":\"fine\"},\"faulty\":{\"text\":\"fine\"}}";

    private final FaultServer downstream;
    private final Caller caller;

    FaultMatrixTests(FaultServer downstream, @LocalServerPort int port) {
        this.downstream = downstream;
        this.caller = new Caller(port);
    }

    /** A service that has answered nothing yet has still to load itself. */
    @BeforeEach
    void begin() {
        caller.within(PATIENCE);
        assertThat(caller.get("/faults/ok").body()).isEqualTo(COMPLETE);
    }

    @AfterEach
    void end() {
        caller.close();
    }

    @ParameterizedTest
    @EnumSource
    void costsAnOptionalPartAlone(Fault fault) {
        int before = downstream.requests(fault.path());
        Reply reply = caller.get("/faults" + fault.path());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .isEqualTo(
                        "{\"healthy\":{\"text\":\"fine\"},\"faulty\":null,\"_outcomes\":{\"faulty\":"
                                + "{\"outcome\":\"failed\",\"reason\":\"%s\",\"attempts\":1}}}",
                        fault.reason());
        assertThat(reply.headers().toString()).doesNotContain("SECRET");
        assertThat(downstream.requests(fault.path()) - before).isEqualTo(isReached(fault) ? 1 : 0);
        assertThatTheNextAnswersAreComplete();
    }

    @ParameterizedTest
    @EnumSource
    void failsTheViewThatRequiresThePart(Fault fault) {
        Reply reply = caller.get("/required" + fault.path());
        assertThat(reply.status()).isEqualTo(fault.status());
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.at("/status")).isEqualTo(String.valueOf(fault.status()));
        assertThat(reply.at("/part")).isEqualTo("faulty");
        assertThat(reply.at("/reason")).isEqualTo(fault.reason());
        assertThat(reply.toString()).doesNotContain("SECRET");
        assertThatTheNextAnswersAreComplete();
    }

    /** On the caller's connection, and on whichever of those to the Service the fault has left behind. */
    private void assertThatTheNextAnswersAreComplete() {
        for (int i = 0; i < 3; i++) {
            assertThat(caller.get("/faults/ok").body()).isEqualTo(COMPLETE);
        }
    }

    private static boolean isReached(Fault fault) {
        return fault != Fault.REFUSED && fault != Fault.UNKNOWN_HOST;
    }

    @ParameterizedTest
    @EnumSource(names = {"STATUS_429", "STATUS_503"})
    void passesOnWhenToComeBack(Fault fault) {
        assertThat(caller.get("/required" + fault.path()).header("retry-after")).isEqualTo("7");
    }

    @Test
    void goesNowhereItIsRedirectedTo() {
        caller.get("/faults" + Fault.REDIRECT_ELSEWHERE.path());
        assertThat(downstream.requestsElsewhere()).isZero();
    }

    /** What follows the first of two answers to one request must not be taken for the answer to the next. */
    @ParameterizedTest
    @EnumSource(names = {"EARLY_HINTS", "TWO_RESPONSES", "LENGTH_TOO_SHORT"})
    void givesNoRequestTheAnswerToAnother(Fault fault) {
        for (int i = 0; i < 20; i++) {
            caller.get("/faults" + fault.path());
            assertThat(caller.get("/faults/ok").body()).isEqualTo(COMPLETE);
        }
    }
}
