package dev.tributary.aggregation;

import dev.tributary.aggregation.function.FunctionExchange;
import dev.tributary.aggregation.http.HttpExchange;
import dev.tributary.aggregation.resilience.GuardedExchange;
import dev.tributary.aggregation.resilience.LimitedExchange;
import dev.tributary.aggregation.resilience.RetriedExchange;
import dev.tributary.aggregation.resilience.TimedDatabase;
import dev.tributary.aggregation.resilience.TimedExchange;
import dev.tributary.aggregation.source.Database;
import dev.tributary.aggregation.source.FunctionCall;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.ServiceGauges;
import dev.tributary.aggregation.source.SourceExchange;
import java.time.Duration;
import reactor.core.scheduler.Scheduler;
import reactor.netty.resources.LoopResources;

/** The one place where what surrounds a call is put together. */
final class ExchangeStack {

    /** For the database and for functions, which have no limit but the caller's deadline. */
    private static final Duration UNLIMITED = Duration.ofMinutes(5);

    private final LoopResources loops;
    private final Scheduler timer;
    private final ServiceGauges gauges;

    ExchangeStack(LoopResources loops, Scheduler timer, ServiceGauges gauges) {
        this.loops = loops;
        this.timer = timer;
        this.gauges = gauges;
    }

    /** Read upwards: a call meets the last line first. */
    SourceExchange<ServiceCall> around(Service service) {
        SourceExchange<ServiceCall> exchange = HttpExchange.to(service, loops);
        exchange = TimedExchange.of(service.timeout(), timer, exchange);
        exchange = GuardedExchange.of(service.name(), service.breaker(), service.timeout(), gauges, exchange);
        exchange = RetriedExchange.of(service.retry(), timer, exchange);
        exchange = LimitedExchange.of(service.name(), service.concurrency(), gauges, exchange);
        return exchange;
    }

    /** Bounds what is asked of the database, waiting for a connection included; its pool is its limit of concurrency. */
    Database around(Database database) {
        return TimedDatabase.of(UNLIMITED, timer, database);
    }

    /** Bounds what is asked of functions, which have no limit but that of their part. */
    SourceExchange<FunctionCall> functions() {
        return TimedExchange.of(UNLIMITED, timer, new FunctionExchange());
    }
}
