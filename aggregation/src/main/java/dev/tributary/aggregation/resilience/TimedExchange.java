package dev.tributary.aggregation.resilience;

import dev.tributary.aggregation.source.SourceCall;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Gives an attempt its own limit or what is left of the call's deadline, whichever is less. */
public final class TimedExchange<C extends SourceCall> implements SourceExchange<C> {

    private final Duration limit;
    private final Scheduler timer;
    private final SourceExchange<C> delegate;

    private TimedExchange(Duration limit, Scheduler timer, SourceExchange<C> delegate) {
        this.limit = limit;
        this.timer = timer;
        this.delegate = delegate;
    }

    /**
     * Limits every attempt, waiting for a connection and reading the body included. When the limit has passed, the
     * attempt is cancelled and fails with {@link SourceFailure.TimedOut}.
     */
    public static <C extends SourceCall> SourceExchange<C> of(
            Duration limit, Scheduler timer, SourceExchange<C> delegate) {
        return new TimedExchange<>(limit, timer, delegate);
    }

    @Override
    public Mono<SourceReply> exchange(C call) {
        return Mono.defer(() -> within(call.deadline().left(), call));
    }

    private Mono<SourceReply> within(Duration left, C call) {
        boolean cut = left.compareTo(limit) < 0;
        Duration time = cut ? left : limit;
        var late = new SourceFailure.TimedOut(time, cut && call.deadline().isImpatient());
        return time.isZero()
                ? Mono.error(() -> new SourceException(late, 0))
                : delegate.exchange(call).timeout(time, Mono.error(() -> new SourceException(late)), timer);
    }

    @Override
    public String toString() {
        return "Timed(" + delegate + ")";
    }
}
