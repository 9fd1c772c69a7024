package dev.tributary.persistence.sql;

import dev.tributary.aggregation.source.Deadline;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import reactor.core.publisher.Mono;

/**
 * Tells PostgreSQL to end a statement by itself when nobody waits for it any more, even if word of that never arrives.
 * Telling costs a round trip, so what is left of the deadline is rounded up to the next of a few steps, and a connection
 * is told only when its step changes: requests for the same view never pay. The exact moment is kept on our side.
 */
final class StatementTimeout {

    /** What a connection is told when it is made. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final long[] STEPS = {50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000};

    private final Map<Object, Duration> told = Collections.synchronizedMap(new WeakHashMap<>());

    Mono<Void> set(Connection connection, Deadline deadline) {
        Duration step = step(deadline.left().toMillis());
        Object server = connection instanceof Wrapped<?> wrapped ? wrapped.unwrap() : connection;
        if (step.equals(told.getOrDefault(server, LONGEST))) {
            return Mono.empty();
        }
        return Mono.from(connection.setStatementTimeout(step)).then(Mono.fromRunnable(() -> told.put(server, step)));
    }

    private static Duration step(long millis) {
        for (long step : STEPS) {
            if (millis <= step) {
                return Duration.ofMillis(step);
            }
        }
        return LONGEST;
    }
}
