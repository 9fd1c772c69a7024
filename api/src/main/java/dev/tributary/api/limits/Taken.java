package dev.tributary.api.limits;

import io.github.bucket4j.ConsumptionProbe;

/**
 * What came of a charge.
 *
 * @param allowed whether it may be done
 * @param left how often it may be done again at once
 * @param nanos until the whole burst is there again; if it may not be done, until it may
 */
record Taken(Charge charge, Rate rate, boolean allowed, long left, long nanos) {

    private static final long SECOND = 1_000_000_000;

    static Taken of(Charge charge, Rate rate, ConsumptionProbe probe) {
        long nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        return new Taken(charge, rate, probe.isConsumed(), probe.getRemainingTokens(), nanos);
    }

    /** The same time in whole seconds, none too early. */
    long seconds() {
        return Math.ceilDiv(nanos, SECOND);
    }
}
