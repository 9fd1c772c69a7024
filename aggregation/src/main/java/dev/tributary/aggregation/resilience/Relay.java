package dev.tributary.aggregation.resilience;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.util.context.Context;

/**
 * Stands between one asker and what it asks, and sees exactly one end of it: a value, an error, or that the asker left.
 * A decorator is one object for each call this way, where a chain of general operators would be five to ten.
 *
 * @param <T> what is asked for
 */
abstract sealed class Relay<T> extends AtomicBoolean implements CoreSubscriber<T>, Subscription
        permits LimitedExchange.Held, GuardedExchange.Watched, TimeLimit.Timed {

    private static final long serialVersionUID = 1L;

    private final transient CoreSubscriber<? super T> asker;
    private transient @Nullable Subscription asked;

    Relay(CoreSubscriber<? super T> asker) {
        this.asker = asker;
    }

    /** It has been asked for, and may even have ended already. */
    void begun() {}

    /** It ended with a value. */
    abstract void succeeded();

    /** It ended with an error; gives the one that the asker is told. */
    abstract Throwable failed(Throwable error);

    /** The asker left before the end. */
    abstract void left();

    /** Ends it from this side; the asker is told of the error, if it has not ended already. */
    final void end(Throwable error) {
        if (compareAndSet(false, true)) {
            Objects.requireNonNull(asked).cancel();
            asker.onError(error);
        }
    }

    @Override
    public final void onSubscribe(Subscription subscription) {
        asked = subscription;
        asker.onSubscribe(this);
        begun();
    }

    @Override
    public final void onNext(T value) {
        if (compareAndSet(false, true)) {
            succeeded();
            asker.onNext(value);
            asker.onComplete();
        }
    }

    @Override
    public final void onError(Throwable error) {
        if (compareAndSet(false, true)) {
            asker.onError(failed(error));
        }
    }

    @Override
    public final void onComplete() {
        if (compareAndSet(false, true)) {
            succeeded();
            asker.onComplete();
        }
    }

    @Override
    public final void request(long count) {
        Objects.requireNonNull(asked).request(count);
    }

    @Override
    public final void cancel() {
        if (compareAndSet(false, true)) {
            left();
            Objects.requireNonNull(asked).cancel();
        }
    }

    @Override
    public final Context currentContext() {
        return asker.currentContext();
    }
}
