package dev.tributary.aggregation.source;

import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** What can be asked of Services at any time and from any thread, for meters; each is told once, at start. */
public interface ServiceGauges {

    /** Listens to nothing. */
    static ServiceGauges none() {
        return new SilentGauges();
    }

    /**
     * How many calls of a Service are in flight, waits between attempts included.
     *
     * @param most of them that may be
     */
    default void calls(String service, int most, IntSupplier inFlight) {}

    /** The state of a Service's breaker, if it has one. */
    default void breaker(String service, Supplier<Breaker> state) {}

    /** The states of a breaker. */
    enum Breaker {
        /** Calls pass. */
        CLOSED,
        /** Some calls pass, to see whether the Service is well again. */
        HALF_OPEN,
        /** No call passes; after its time it stays so until the next call. */
        OPEN
    }
}
