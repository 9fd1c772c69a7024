package dev.tributary.aggregation.resilience;

import dev.tributary.aggregation.source.Service.RetryPolicy;
import dev.tributary.aggregation.source.SourceCall;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceReply;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Asks again after a failure that may pass, a few times, after a random wait, within a budget shared by all calls. The
 * wait is drawn from zero to a bound that doubles ("full jitter", as described by Marc Brooker, AWS, 2015), so that
 * callers who failed together do not come back together. A source that says when to come back is obeyed; if that is
 * after the deadline, there is no other attempt.
 */
public final class RetriedExchange<C extends SourceCall> implements SourceExchange<C> {

    private final RetryPolicy policy;
    private final RetryBudget budget;
    private final Scheduler timer;
    private final SourceExchange<C> delegate;

    private RetriedExchange(RetryPolicy policy, Scheduler timer, SourceExchange<C> delegate) {
        this.policy = policy;
        this.budget = new RetryBudget(policy.budget());
        this.timer = timer;
        this.delegate = delegate;
    }

    /** Retries by that policy; the delegate itself where the policy allows one attempt only. */
    public static <C extends SourceCall> SourceExchange<C> of(
            RetryPolicy policy, Scheduler timer, SourceExchange<C> delegate) {
        return policy.attempts() > 1 ? new RetriedExchange<>(policy, timer, delegate) : delegate;
    }

    @Override
    public Mono<SourceReply> exchange(C call) {
        return Mono.defer(() -> {
            budget.called();
            return attempt(call, 1);
        });
    }

    private Mono<SourceReply> attempt(C call, int number) {
        Mono<SourceReply> reply = delegate.exchange(call);
        return (number == 1 ? reply : reply.map(late -> late.onAttempt(number)))
                .onErrorResume(SourceException.class, failed -> again(call, number, failed));
    }

    private Mono<SourceReply> again(C call, int number, SourceException failed) {
        Duration pause = pause(number, failed);
        boolean useful = failed.failure().isPassing()
                && number < policy.attempts()
                && pause.compareTo(call.deadline().left()) < 0;
        if (useful && budget.tryRetry()) {
            return Mono.delay(pause, timer).then(Mono.defer(() -> attempt(call, number + 1)));
        }
        return Mono.error(new SourceException(failed.failure(), number - 1 + failed.attempts()));
    }

    private Duration pause(int number, SourceException failed) {
        Duration asked = failed.failure().retryAfter();
        if (asked != null) {
            return asked;
        }
        long bound = policy.backoff().toNanos() << (number - 1);
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(bound + 1));
    }

    @Override
    public String toString() {
        return "Retried(" + delegate + ")";
    }
}
