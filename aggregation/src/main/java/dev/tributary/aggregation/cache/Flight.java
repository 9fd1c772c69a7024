package dev.tributary.aggregation.cache;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * One computation that many callers wait for. It ends when it is done, or when the last of them has left. Each has a seat from
 * before he subscribes until he has his answer or leaves, and where none is taken none can be had any more: so it is ended
 * only when nobody waits for it or is about to.
 */
final class Flight<T> {

    /** Callers that wait for it; one more is refused. */
    static final int MOST = 10_000;

    private final long mark;
    private final AtomicInteger seats = new AtomicInteger(1);
    private final Disposable.Swap computing = Disposables.swap();
    private final Mono<T> result;
    private volatile boolean done;

    /**
     * A flight in which one seat is taken. It begins with the first caller, of whose context it sees nothing.
     *
     * @param mark the last purge that was known before
     */
    Flight(long mark, Mono<T> computation, Runnable onEnd) {
        this.mark = mark;
        this.result = Mono.fromDirect(computation
                .doOnTerminate(() -> done = true)
                .doFinally(_ -> onEnd.run())
                .contextWrite(_ -> Context.empty())
                .flux()
                .replay(1)
                .autoConnect(1, computing::update));
    }

    long mark() {
        return mark;
    }

    /** Takes a seat, unless all have left. */
    boolean take() {
        int taken = seats.getAndUpdate(count -> count == 0 || count == MOST ? count : count + 1);
        if (taken == MOST) {
            throw new SourceException(new SourceFailure.Unavailable("too-many-waiting"), 0);
        }
        return taken > 0;
    }

    /** Gives a seat back; with the last one goes the computation. */
    void leave() {
        if (seats.decrementAndGet() == 0 && !done) {
            computing.dispose();
        }
    }

    /** The result, for whoever has a seat. */
    Mono<T> result() {
        return result;
    }
}
