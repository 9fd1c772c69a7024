package dev.tributary.aggregation.resilience;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps retries a small share of all calls, so that they cannot add their own load to a source that is failing under
 * load. A token bucket, counted in hundredths: every call puts its share in, every retry takes a whole token out. It
 * begins full, so that a quiet service may retry too.
 */
final class RetryBudget {

    private static final long TOKEN = 100;
    private static final long MOST = 10 * TOKEN;

    private final int percent;
    private final AtomicLong balance = new AtomicLong(MOST);

    /** A budget that lets retries be that percentage of all calls in the long run, with at most 10 saved up. */
    RetryBudget(int percent) {
        this.percent = percent;
    }

    void called() {
        balance.accumulateAndGet(percent, (saved, share) -> Math.min(MOST, saved + share));
    }

    /** Takes a retry out of the budget, if there is one. */
    boolean tryRetry() {
        return percent > 0 && balance.getAndUpdate(saved -> saved >= TOKEN ? saved - TOKEN : saved) >= TOKEN;
    }
}
