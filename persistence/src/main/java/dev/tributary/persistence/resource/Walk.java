package dev.tributary.persistence.resource;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A walk over a whole list in batches, for one reader. The next batch is asked for when the last row of the one before has
 * been taken: that is what {@code repeat} waits for, so no more than one is ever held.
 */
final class Walk {

    private static final int BATCH = 500;

    private final Function<Span, Mono<Rows>> batches;
    private @Nullable Position reached;

    private Walk(Function<Span, Mono<Rows>> batches) {
        this.batches = batches;
    }

    static Flux<byte[]> over(Function<Span, Mono<Rows>> batches) {
        return Flux.defer(() -> new Walk(batches).rows());
    }

    private Flux<byte[]> rows() {
        return Mono.defer(() -> batches.apply(new Span(reached, false, BATCH, 0)))
                .doOnNext(batch -> reached = batch.next())
                .flatMapIterable(Rows::rows)
                .repeat(() -> reached != null);
    }
}
