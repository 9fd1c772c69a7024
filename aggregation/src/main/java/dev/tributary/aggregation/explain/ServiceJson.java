package dev.tributary.aggregation.explain;

import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.Service.BreakerPolicy;
import dev.tributary.aggregation.source.Service.RetryPolicy;

/** Writes the terms on which a Service is called, declared ones and defaults alike. */
final class ServiceJson {

    private ServiceJson() {}

    static void write(Service service, Members members) {
        members.text("url", service.url().toString())
                .text("timeout", Units.of(service.timeout()))
                .text("max-response", Units.size(service.maxResponse()))
                .number("max-depth", service.maxDepth())
                .number("concurrency", service.concurrency())
                .object("retry", retry -> write(service.retry(), retry))
                .object("breaker", breaker -> write(service.breaker(), breaker));
    }

    private static void write(RetryPolicy policy, Members members) {
        members.number("attempts", policy.attempts())
                .text("backoff", Units.of(policy.backoff()))
                .text("budget", Units.percent(policy.budget()));
    }

    private static void write(BreakerPolicy policy, Members members) {
        members.flag("enabled", policy.enabled());
        if (policy.enabled()) {
            members.text("failure-rate", Units.percent(policy.failureRate()))
                    .number("window", policy.window())
                    .number("minimum", policy.minimum())
                    .text("open", Units.of(policy.open()));
        }
    }
}
