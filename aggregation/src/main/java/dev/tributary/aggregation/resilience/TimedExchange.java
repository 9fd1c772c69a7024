package dev.tributary.aggregation.resilience;

import dev.tributary.aggregation.source.SourceCall;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Gives an attempt its own limit or what is left of the call's deadline, whichever is less. */
public final class TimedExchange<C extends SourceCall> implements SourceExchange<C> {

    private final TimeLimit limit;
    private final SourceExchange<C> delegate;

    private TimedExchange(TimeLimit limit, SourceExchange<C> delegate) {
        this.limit = limit;
        this.delegate = delegate;
    }

    /**
     * Limits every attempt, waiting for a connection and reading the body included. When the limit has passed, the
     * attempt is cancelled and fails with {@link SourceFailure.TimedOut}.
     */
    public static <C extends SourceCall> SourceExchange<C> of(
            Duration limit, Scheduler timer, SourceExchange<C> delegate) {
        return new TimedExchange<>(new TimeLimit(limit, timer), delegate);
    }

    @Override
    public Mono<SourceReply> exchange(C call) {
        return limit.on(delegate.exchange(call), call.deadline());
    }

    @Override
    public String toString() {
        return "Timed(" + delegate + ")";
    }
}
