package dev.tributary.aggregation;

import dev.tributary.aggregation.http.HttpExchange;
import dev.tributary.aggregation.resilience.GuardedExchange;
import dev.tributary.aggregation.resilience.LimitedExchange;
import dev.tributary.aggregation.resilience.RetriedExchange;
import dev.tributary.aggregation.resilience.TimedExchange;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SqlCall;
import java.time.Duration;
import reactor.core.scheduler.Scheduler;
import reactor.netty.resources.LoopResources;

/** The one place where what surrounds a call is put together. */
final class ExchangeStack {

    /** For the database, whose statements have no limit but the caller's deadline. */
    private static final Duration UNLIMITED = Duration.ofMinutes(5);

    private final LoopResources loops;
    private final Scheduler timer;

    ExchangeStack(LoopResources loops, Scheduler timer) {
        this.loops = loops;
        this.timer = timer;
    }

    /** Read upwards: a call meets the last line first. */
    SourceExchange<ServiceCall> around(Service service) {
        SourceExchange<ServiceCall> exchange = HttpExchange.to(service, loops);
        exchange = TimedExchange.of(service.timeout(), timer, exchange);
        exchange = GuardedExchange.of(service.name(), service.breaker(), service.timeout(), exchange);
        exchange = RetriedExchange.of(service.retry(), timer, exchange);
        exchange = LimitedExchange.of(service.name(), service.concurrency(), exchange);
        return exchange;
    }

    /** Bounds what is asked of the database, waiting for a connection included; its pool is its limit of concurrency. */
    SourceExchange<SqlCall> around(SourceExchange<SqlCall> database) {
        return TimedExchange.of(UNLIMITED, timer, database);
    }
}
