package dev.tributary.aggregation.cache;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** One computation that many callers wait for. It ends when it is done, or when the last of them has left. */
final class Flight<T> {

    /** Callers that wait for it; one more is refused. */
    static final int MOST = 10_000;

    private final long mark;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Mono<T> result;

    /**
     * A flight that begins with its first caller, of whose context it sees nothing.
     *
     * @param mark the last purge that was known before
     */
    Flight(long mark, Mono<T> computation, Runnable onEnd) {
        this.mark = mark;
        this.result = Mono.fromDirect(computation
                .doFinally(_ -> onEnd.run())
                .contextWrite(_ -> Context.empty())
                .flux()
                .replay(1)
                .refCount(1));
    }

    long mark() {
        return mark;
    }

    /** The result, for one more caller. */
    Mono<T> join() {
        return Mono.defer(() -> waiting.incrementAndGet() > MOST ? Mono.error(crowded()) : result)
                .doFinally(_ -> waiting.decrementAndGet());
    }

    private static SourceException crowded() {
        return new SourceException(new SourceFailure.Unavailable("too-many-waiting"), 0);
    }
}
