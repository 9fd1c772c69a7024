package dev.tributary.aggregation.resilience;

import dev.tributary.aggregation.source.SourceCall;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** A bulkhead: refuses at once a call beyond the number that may be in flight, so that one source cannot hold all. */
public final class LimitedExchange<C extends SourceCall> implements SourceExchange<C> {

    private final Bulkhead bulkhead;
    private final SourceExchange<C> delegate;

    private LimitedExchange(Bulkhead bulkhead, SourceExchange<C> delegate) {
        this.bulkhead = bulkhead;
        this.delegate = delegate;
    }

    /** Lets at most {@code concurrency} calls be in flight, waits between attempts included. */
    public static <C extends SourceCall> SourceExchange<C> of(
            String name, int concurrency, SourceExchange<C> delegate) {
        BulkheadConfig config = BulkheadConfig.custom()
                .maxConcurrentCalls(concurrency)
                .maxWaitDuration(Duration.ZERO)
                .build();
        return new LimitedExchange<>(Bulkhead.of(name, config), delegate);
    }

    @Override
    public Mono<SourceReply> exchange(C call) {
        return delegate.exchange(call)
                .transformDeferred(BulkheadOperator.of(bulkhead))
                .onErrorMap(BulkheadFullException.class, full -> refused());
    }

    private static SourceException refused() {
        return new SourceException(new SourceFailure.Unavailable("concurrency-limit"), 0);
    }

    @Override
    public String toString() {
        return "Limited(" + delegate + ")";
    }
}
