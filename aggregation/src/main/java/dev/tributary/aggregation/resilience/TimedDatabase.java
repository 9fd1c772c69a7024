package dev.tributary.aggregation.resilience;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.Database;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SqlCall;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Gives a statement its own limit or what is left of the call's deadline, waiting for a connection included. */
public final class TimedDatabase implements Database {

    private final TimeLimit limit;
    private final Database delegate;

    private TimedDatabase(TimeLimit limit, Database delegate) {
        this.limit = limit;
        this.delegate = delegate;
    }

    /** When its time has passed, a statement is cancelled and fails with {@link SourceFailure.TimedOut}. */
    public static Database of(Duration limit, Scheduler timer, Database delegate) {
        return new TimedDatabase(new TimeLimit(limit, timer), delegate);
    }

    @Override
    public Mono<List<Json>> ask(SqlCall call) {
        return limit.on(delegate.ask(call), call.deadline());
    }

    @Override
    public <T> Mono<T> inSnapshot(Function<Database, Mono<T>> asking) {
        return delegate.inSnapshot(snapshot -> asking.apply(new TimedDatabase(limit, snapshot)));
    }

    @Override
    public String toString() {
        return "Timed(" + delegate + ")";
    }
}
