package dev.tributary.aggregation.resilience;

import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;
import reactor.core.scheduler.Scheduler;

/** Ends what takes longer than its own limit or than what is left of a deadline, whichever is less. */
final class TimeLimit {

    private final Duration limit;
    private final Scheduler timer;

    TimeLimit(Duration limit, Scheduler timer) {
        this.limit = limit;
        this.timer = timer;
    }

    /** The same, cancelled and failed with {@link SourceFailure.TimedOut} when its time has passed. */
    <T> Mono<T> on(Mono<T> asked, Deadline deadline) {
        return new TimedMono<>(asked, deadline);
    }

    /** Counts the time from the moment of subscription. */
    private final class TimedMono<T> extends MonoOperator<T, T> {

        private final Deadline deadline;

        TimedMono(Mono<T> asked, Deadline deadline) {
            super(asked);
            this.deadline = deadline;
        }

        @Override
        public void subscribe(CoreSubscriber<? super T> asker) {
            Duration left = deadline.left();
            boolean cut = left.compareTo(limit) < 0;
            var late = new SourceFailure.TimedOut(cut ? left : limit, cut && deadline.isImpatient());
            if (late.limit().isZero()) {
                Mono.<T>error(new SourceException(late, 0)).subscribe(asker);
            } else {
                source.subscribe(new Timed<>(asker, late, timer));
            }
        }
    }

    /** One call with its timer. */
    static final class Timed<T> extends Relay<T> implements Runnable {

        private static final long serialVersionUID = 1L;

        private final transient SourceFailure.TimedOut late;
        private final transient Scheduler timer;
        private transient @Nullable Disposable timing;

        Timed(CoreSubscriber<? super T> asker, SourceFailure.TimedOut late, Scheduler timer) {
            super(asker);
            this.late = late;
            this.timer = timer;
        }

        @Override
        void begun() {
            if (!get()) {
                timing = timer.schedule(this, late.limit().toNanos(), TimeUnit.NANOSECONDS);
            }
            if (get()) {
                stop();
            }
        }

        @Override
        public void run() {
            end(new SourceException(late));
        }

        @Override
        void succeeded() {
            stop();
        }

        @Override
        Throwable failed(Throwable error) {
            stop();
            return error;
        }

        @Override
        void left() {
            stop();
        }

        private void stop() {
            if (timing != null) {
                timing.dispose();
            }
        }
    }
}
