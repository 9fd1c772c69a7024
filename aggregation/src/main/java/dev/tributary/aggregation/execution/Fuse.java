package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import reactor.core.publisher.Mono;

/**
 * Keeps queries together in one statement as long as that is good for all of them. One that fails would take the others
 * with it, and one that is slow would keep back what the others have: then each is asked on its own for a while.
 */
final class Fuse {

    /** A round trip saved is worth a fraction of a millisecond; from here on waiting for each other costs more. */
    private static final Duration SLOW = Duration.ofMillis(50);

    private static final Duration APART = Duration.ofSeconds(10);

    private final LongSupplier nanos;
    private volatile boolean blown;
    private volatile long blownAt;

    Fuse(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether the queries may be asked together now. */
    boolean isWhole() {
        return !blown || nanos.getAsLong() - blownAt > APART.toNanos();
    }

    /** The same answers; empty where each query has to be asked on its own. */
    Mono<List<Json>> guard(Mono<List<Json>> together) {
        long start = nanos.getAsLong();
        return together.doOnNext(all -> check(start)).onErrorResume(SourceException.class, this::apart);
    }

    private void check(long start) {
        if (nanos.getAsLong() - start > SLOW.toNanos()) {
            blow();
        } else {
            blown = false;
        }
    }

    /**
     * A database that cannot be reached would not answer them one by one either. What was not even asked, since a value
     * did not fit, tells nothing of the next caller's.
     */
    private Mono<List<Json>> apart(SourceException failed) {
        if (failed.failure() instanceof SourceFailure.Unavailable) {
            return Mono.error(failed);
        }
        if (failed.attempts() > 0) {
            blow();
        }
        return Mono.empty();
    }

    private void blow() {
        blownAt = nanos.getAsLong();
        blown = true;
    }
}
