package dev.tributary.aggregation.resilience;

import dev.tributary.aggregation.source.ServiceGauges;
import dev.tributary.aggregation.source.SourceCall;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import java.util.concurrent.Semaphore;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;

/** A bulkhead: refuses at once a call beyond the number that may be in flight, so that one source cannot hold all. */
public final class LimitedExchange<C extends SourceCall> implements SourceExchange<C> {

    private final Semaphore places;
    private final SourceExchange<C> delegate;

    private LimitedExchange(Semaphore places, SourceExchange<C> delegate) {
        this.places = places;
        this.delegate = delegate;
    }

    /** Lets at most {@code concurrency} calls be in flight, waits between attempts included. */
    public static <C extends SourceCall> SourceExchange<C> of(
            String name, int concurrency, ServiceGauges gauges, SourceExchange<C> delegate) {
        var places = new Semaphore(concurrency);
        gauges.calls(name, concurrency, () -> concurrency - places.availablePermits());
        return new LimitedExchange<>(places, delegate);
    }

    @Override
    public Mono<SourceReply> exchange(C call) {
        return new LimitedMono(delegate.exchange(call));
    }

    private static SourceException refused() {
        return new SourceException(new SourceFailure.Unavailable("concurrency-limit"), 0);
    }

    @Override
    public String toString() {
        return "Limited(" + delegate + ")";
    }

    /** Takes a place when it is subscribed to. */
    private final class LimitedMono extends MonoOperator<SourceReply, SourceReply> {

        LimitedMono(Mono<SourceReply> asked) {
            super(asked);
        }

        @Override
        public void subscribe(CoreSubscriber<? super SourceReply> asker) {
            if (places.tryAcquire()) {
                source.subscribe(new Held(asker, places));
            } else {
                Mono.<SourceReply>error(refused()).subscribe(asker);
            }
        }
    }

    /** One call with its place. */
    static final class Held extends Relay<SourceReply> {

        private static final long serialVersionUID = 1L;

        private final transient Semaphore places;

        Held(CoreSubscriber<? super SourceReply> asker, Semaphore places) {
            super(asker);
            this.places = places;
        }

        @Override
        void succeeded() {
            places.release();
        }

        @Override
        Throwable failed(Throwable error) {
            places.release();
            return error;
        }

        @Override
        void left() {
            places.release();
        }
    }
}
