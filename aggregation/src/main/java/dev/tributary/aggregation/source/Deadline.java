package dev.tributary.aggregation.source;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The moment after which nobody waits for an answer any more; one deadline is shared by all that serve one request.
 *
 * <p>It is measured on a clock that never jumps ({@link System#nanoTime()} in production), so a correction of the
 * machine's time neither shortens nor lengthens it.
 */
public final class Deadline {

    /** The header by which callers tell us, and we tell Services, how many seconds an answer is waited for. */
    public static final String HEADER = "request-timeout";

    private final long end;
    private final LongSupplier nanos;
    private final boolean impatient;

    private Deadline(long end, LongSupplier nanos, boolean impatient) {
        this.end = end;
        this.nanos = nanos;
        this.impatient = impatient;
    }

    /** A deadline that passes {@code limit} from now, on a clock of nanoseconds with an arbitrary origin. */
    public static Deadline in(Duration limit, LongSupplier nanos) {
        return new Deadline(nanos.getAsLong() + limit.toNanos(), nanos, false);
    }

    /** The same deadline, as one that a caller asked for: that it passes tells nothing of whoever was asked. */
    public Deadline asImpatient() {
        return new Deadline(end, nanos, true);
    }

    /** Whether a caller asked for so little time. */
    public boolean isImpatient() {
        return impatient;
    }

    /** This deadline, or one that passes {@code limit} from now, whichever comes first. */
    public Deadline within(Duration limit) {
        long other = nanos.getAsLong() + limit.toNanos();
        return other - end < 0 ? new Deadline(other, nanos, impatient) : this;
    }

    /** What is left of it; never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - nanos.getAsLong()));
    }

    /** Whether it has passed. */
    public boolean isOver() {
        return end - nanos.getAsLong() <= 0;
    }
}
