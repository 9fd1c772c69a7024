package dev.tributary.api.edge;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Watches that something gets on: by so many bytes in every interval. It costs a timer only while it is watched. */
final class Pace {

    /** What may be told of a total that is nobody's fault, as while nobody waits for it. */
    static final long NO_FAULT = -1;

    private final EventExecutor loop;
    private final Duration interval;
    private final long least;
    private final LongSupplier total;
    private final Runnable tooSlow;
    private long before;
    private @Nullable ScheduledFuture<?> next;

    /**
     * @param least bytes for each interval
     * @param total bytes so far, or {@link #NO_FAULT}
     */
    Pace(EventExecutor loop, Duration interval, long least, LongSupplier total, Runnable tooSlow) {
        this.loop = loop;
        this.interval = interval;
        this.least = least;
        this.total = total;
        this.tooSlow = tooSlow;
    }

    /** Watches from now on, if it did not already. */
    void begin() {
        if (next == null) {
            before = total.getAsLong();
            schedule();
        }
    }

    void end() {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
    }

    private void schedule() {
        next = loop.schedule(this::look, interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void look() {
        long now = total.getAsLong();
        if (now == NO_FAULT || before == NO_FAULT || now - before >= least) {
            before = now;
            schedule();
        } else {
            next = null;
            tooSlow.run();
        }
    }
}
