package dev.tributary.aggregation.cache;

import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

/** Runs what nobody waits for, a bounded number at a time; how it ends shows in the cache, and nowhere else. */
final class Background {

    /** Computations at a time; one more is left out, and the next caller tries again. */
    static final int MOST = 256;

    private final AtomicInteger running = new AtomicInteger();

    void run(Mono<?> computation) {
        if (running.incrementAndGet() > MOST) {
            running.decrementAndGet();
        } else {
            computation.doFinally(_ -> running.decrementAndGet()).subscribe(new Unwatched());
        }
    }

    /** Takes everything and does nothing with it. */
    private static final class Unwatched implements CoreSubscriber<Object> {

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Object value) {}

        @Override
        public void onError(Throwable error) {}

        @Override
        public void onComplete() {}
    }
}
