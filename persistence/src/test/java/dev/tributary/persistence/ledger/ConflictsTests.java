package dev.tributary.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.persistence.database.DatabaseFaults;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class ConflictsTests {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private final SourceException conflict =
            new SourceException(new SourceFailure.Unavailable(DatabaseFaults.CONFLICT, Duration.ofSeconds(1)));
    private final SourceException away =
            new SourceException(new SourceFailure.Unavailable("database-unreachable", Duration.ofSeconds(1)));

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final Conflicts conflicts = new Conflicts(time);
    private final AtomicInteger attempts = new AtomicInteger();

    /** A transaction of that length which fails so often. */
    private Mono<String> failing(int times, Duration length, SourceException failure) {
        return Mono.delay(length, time)
                .then(Mono.defer(() -> attempts.incrementAndGet() > times ? Mono.just("done") : Mono.error(failure)));
    }

    @Test
    void aConflictIsTriedAgain() {
        StepVerifier.create(conflicts.retried(failing(5, Duration.ofMillis(1), conflict)))
                .then(() -> time.advanceTimeBy(LIMIT))
                .expectNext("done")
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void aConflictThatStaysIsToldAsWhatItIs() {
        StepVerifier.create(conflicts.retried(failing(100, Duration.ofMillis(1), conflict)))
                .then(() -> time.advanceTimeBy(LIMIT))
                .expectErrorMatches(conflict::equals)
                .verify(LIMIT);
        assertThat(attempts).hasValue(9);
    }

    @Test
    void nothingBeginsAgainAfterTwoSeconds() {
        StepVerifier.create(conflicts.retried(failing(100, Duration.ofMillis(900), conflict)))
                .then(() -> time.advanceTimeBy(LIMIT))
                .expectErrorMatches(conflict::equals)
                .verify(LIMIT);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void anythingElseIsNotTriedAgain() {
        StepVerifier.create(conflicts.retried(failing(1, Duration.ofMillis(1), away)))
                .then(() -> time.advanceTimeBy(LIMIT))
                .expectErrorMatches(away::equals)
                .verify(LIMIT);
        assertThat(attempts).hasValue(1);
    }
}
