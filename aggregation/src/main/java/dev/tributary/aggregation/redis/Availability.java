package dev.tributary.aggregation.redis;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;

/** Leaves Redis alone when it does not answer, or not soon, until it does so to a question that no request waits for. */
final class Availability {

    private static final Logger LOG = LoggerFactory.getLogger(Availability.class);

    /** Questions in a row without a good answer, after which nobody else asks. */
    private static final int MOST = 3;

    private static final Duration REST = Duration.ofSeconds(1);

    private final Scheduler timer;
    private final Supplier<CompletionStage<Boolean>> probe;
    private final Duration slow;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicBoolean resting = new AtomicBoolean();
    private final Disposable.Swap next = Disposables.swap();

    /**
     * Redis is taken as available until it turns out not to be.
     *
     * @param probe a question to which {@code true} is an answer; it takes no longer than a good answer
     * @param slow how long a good answer takes at most
     */
    Availability(Scheduler timer, Supplier<CompletionStage<Boolean>> probe, Duration slow) {
        this.timer = timer;
        this.probe = probe;
        this.slow = slow;
    }

    boolean isResting() {
        return resting.get();
    }

    /** There was an answer after so long, even if it was an error. */
    void answered(Duration took) {
        if (took.compareTo(slow) > 0) {
            failed("it takes " + took.toMillis() + " ms");
        } else if (failures.get() != 0) {
            failures.set(0);
        }
    }

    /** There was none. */
    void failed(String reason) {
        if (!next.isDisposed() && failures.incrementAndGet() >= MOST && resting.compareAndSet(false, true)) {
            LOG.warn("Redis does not answer well, and is left alone until it does: {}", reason);
            rest();
        }
    }

    /** Looks no more. */
    void stop() {
        next.dispose();
    }

    private void rest() {
        if (!next.isDisposed()) {
            next.replace(timer.schedule(this::look, REST.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private void look() {
        probe.get().whenComplete((alive, error) -> {
            if (Boolean.TRUE.equals(alive)) {
                LOG.info("Redis answers again");
                failures.set(0);
                resting.set(false);
            } else {
                rest();
            }
        });
    }
}
