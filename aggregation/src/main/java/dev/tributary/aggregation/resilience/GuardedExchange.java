package dev.tributary.aggregation.resilience;

import dev.tributary.aggregation.source.Service.BreakerPolicy;
import dev.tributary.aggregation.source.ServiceGauges;
import dev.tributary.aggregation.source.SourceCall;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;

/**
 * Stops asking a source that mostly fails or is mostly slow. Faults of the source count, and so do calls that took 80 %
 * of their limit; what the source rightly refused does not. A call that the asker gave up counts neither way.
 */
public final class GuardedExchange<C extends SourceCall> implements SourceExchange<C> {

    private static final int SLOW_SHARE = 80;
    private static final int TRIALS = 5;

    private final CircuitBreaker breaker;
    private final Duration open;
    private final SourceExchange<C> delegate;

    private GuardedExchange(CircuitBreaker breaker, Duration open, SourceExchange<C> delegate) {
        this.breaker = breaker;
        this.open = open;
        this.delegate = delegate;
    }

    /**
     * Guards a source by a breaker of its own.
     *
     * @param name the breaker's, as it shows in meters
     * @param limit of one attempt, from which "slow" is derived
     */
    public static <C extends SourceCall> SourceExchange<C> of(
            String name, BreakerPolicy policy, Duration limit, ServiceGauges gauges, SourceExchange<C> delegate) {
        if (!policy.enabled()) {
            return delegate;
        }
        var breaker = CircuitBreaker.of(name, config(policy, limit));
        gauges.breaker(name, () -> state(breaker));
        return new GuardedExchange<>(breaker, policy.open(), delegate);
    }

    private static ServiceGauges.Breaker state(CircuitBreaker breaker) {
        return switch (breaker.getState()) {
            case CLOSED, DISABLED, METRICS_ONLY -> ServiceGauges.Breaker.CLOSED;
            case HALF_OPEN -> ServiceGauges.Breaker.HALF_OPEN;
            case OPEN, FORCED_OPEN -> ServiceGauges.Breaker.OPEN;
        };
    }

    private static CircuitBreakerConfig config(BreakerPolicy policy, Duration limit) {
        return CircuitBreakerConfig.custom()
                .slidingWindow(policy.window(), policy.minimum(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(policy.failureRate())
                .slowCallDurationThreshold(limit.multipliedBy(SLOW_SHARE).dividedBy(100))
                .slowCallRateThreshold(SLOW_SHARE)
                .waitDurationInOpenState(policy.open())
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .recordException(GuardedExchange::isFault)
                .build();
    }

    private static boolean isFault(Throwable error) {
        return !(error instanceof SourceException failed) || (failed.failure().isFault() && failed.attempts() > 0);
    }

    @Override
    public Mono<SourceReply> exchange(C call) {
        return new GuardedMono(delegate.exchange(call));
    }

    private SourceException closed() {
        return new SourceException(new SourceFailure.Unavailable("breaker-open", open), 0);
    }

    @Override
    public String toString() {
        return "Guarded(" + delegate + ")";
    }

    /** Asks the breaker when it is subscribed to. */
    private final class GuardedMono extends MonoOperator<SourceReply, SourceReply> {

        GuardedMono(Mono<SourceReply> asked) {
            super(asked);
        }

        @Override
        public void subscribe(CoreSubscriber<? super SourceReply> asker) {
            if (breaker.tryAcquirePermission()) {
                source.subscribe(new Watched(asker, breaker));
            } else {
                Mono.<SourceReply>error(closed()).subscribe(asker);
            }
        }
    }

    /** One call that the breaker learns from. */
    static final class Watched extends Relay<SourceReply> {

        private static final long serialVersionUID = 1L;

        private final transient CircuitBreaker breaker;
        private final long start;

        Watched(CoreSubscriber<? super SourceReply> asker, CircuitBreaker breaker) {
            super(asker);
            this.breaker = breaker;
            this.start = breaker.getCurrentTimestamp();
        }

        private long took() {
            return breaker.getCurrentTimestamp() - start;
        }

        @Override
        void succeeded() {
            breaker.onSuccess(took(), breaker.getTimestampUnit());
        }

        @Override
        Throwable failed(Throwable error) {
            breaker.onError(took(), breaker.getTimestampUnit(), error);
            return error;
        }

        @Override
        void left() {
            breaker.releasePermission();
        }
    }
}
