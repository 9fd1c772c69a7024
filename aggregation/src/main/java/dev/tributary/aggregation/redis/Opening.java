package dev.tributary.aggregation.redis;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Opens a connection on a thread that may wait, and tries again until there is one. */
final class Opening<C> {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Supplier<C> opening;
    private final Consumer<C> opened;
    private final Scheduler threads = Schedulers.boundedElastic();
    private final Disposable.Swap next = Disposables.swap();

    Opening(Supplier<C> opening, Consumer<C> opened) {
        this.opening = opening;
        this.opened = opened;
    }

    /** The first try waits for this to return: what it leaves to be done next would be lost otherwise. */
    synchronized void begin() {
        next.update(threads.schedule(this::open));
    }

    /** Waits for what is being opened; nothing is any more when this returns. */
    synchronized void stop() {
        next.dispose();
    }

    private synchronized void open() {
        if (next.isDisposed()) {
            return;
        }
        try {
            opened.accept(opening.get());
        } catch (RuntimeException away) {
            LOG.debug("Redis cannot be reached: {}", reason(away));
            next.update(threads.schedule(this::open, AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    /** What is at the bottom of an error. */
    static String reason(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
