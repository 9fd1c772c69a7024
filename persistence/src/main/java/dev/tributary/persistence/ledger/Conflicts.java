package dev.tributary.persistence.ledger;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.persistence.database.DatabaseFaults;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

/**
 * Tries transactions again that PostgreSQL has undone for the sake of others (40001 and 40P01). The order of the locks leaves
 * no reason for it; whoever works on the tables by hand, or sets another isolation, may give one.
 */
final class Conflicts {

    private static final int MOST_RETRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Scheduler scheduler;

    Conflicts(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** The same work, begun again after a conflict, with pauses of random length; none begins after two seconds. */
    <T> Mono<T> retried(Mono<T> transaction) {
        return Mono.defer(() -> transaction.retryWhen(until(now() + LIMIT.toNanos())));
    }

    private Retry until(long end) {
        return Retry.backoff(MOST_RETRIES, FIRST_PAUSE)
                .maxBackoff(LONGEST_PAUSE)
                .jitter(1)
                .scheduler(scheduler)
                .filter(error -> isConflict(error) && now() < end)
                .onRetryExhaustedThrow((_, last) -> last.failure());
    }

    private long now() {
        return scheduler.now(TimeUnit.NANOSECONDS);
    }

    private static boolean isConflict(Throwable error) {
        return error instanceof SourceException failed
                && failed.failure().reason().equals(DatabaseFaults.CONFLICT);
    }
}
