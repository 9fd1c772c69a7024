package dev.tributary.aggregation.cache;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Computes an answer for all who wait for it. */
@FunctionalInterface
public interface Computation<A> {

    /**
     * Begins on subscription.
     *
     * @param left how long it may take, where some of its time is gone already; else {@code null}
     */
    Mono<Computed<A>> within(@Nullable Duration left);
}
