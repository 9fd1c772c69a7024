package dev.tributary.aggregation.source;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A downstream system and the terms on which it is called.
 *
 * @param name as views refer to it
 * @param url scheme, host, port and an optional base path without a slash at its end; never templated
 * @param timeout the limit of one attempt, from acquiring a connection to the last byte of the body
 * @param maxResponse the most bytes that a body may have
 * @param maxDepth the most levels of arrays and objects that a body may have
 * @param concurrency the most calls in flight; one more is refused at once
 * @param retry when to ask again
 * @param breaker when to stop asking for a while
 * @param forward names, in lower case, of the caller's headers that are sent on
 * @param headers sent with every call
 */
public record Service(
        String name,
        URI url,
        Duration timeout,
        int maxResponse,
        int maxDepth,
        int concurrency,
        RetryPolicy retry,
        BreakerPolicy breaker,
        List<String> forward,
        List<Header> headers) {

    public Service {
        forward = List.copyOf(forward);
        headers = List.copyOf(headers);
    }

    /**
     * When to ask again after a failure that may pass.
     *
     * @param attempts in all, 1 to 3; 1 switches retries off
     * @param backoff the upper bound of the random wait before the second attempt; doubled for the third
     * @param budget the share of all calls, in percent, that may be retries
     */
    public record RetryPolicy(int attempts, Duration backoff, int budget) {}

    /**
     * When to stop asking.
     *
     * @param failureRate the percentage of failed calls that opens the breaker; 100 or less
     * @param window how many calls are looked at
     * @param minimum how many calls there must have been before it may open
     * @param open how long nothing is asked before some calls are let through to see
     * @param enabled whether there is a breaker at all
     */
    public record BreakerPolicy(int failureRate, int window, int minimum, Duration open, boolean enabled) {}
}
