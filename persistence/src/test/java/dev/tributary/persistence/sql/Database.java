package dev.tributary.persistence.sql;

import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.SourceCall;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SqlCall;
import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.aggregation.source.SqlQuery.Rows;
import dev.tributary.persistence.database.DatabaseProperties;
import io.r2dbc.pool.ConnectionPool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/** The views' way to a real database, with few words. */
final class Database implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(10);

    private static final int MAX = 3;

    private final LoopResources loops = LoopResources.create("test", 1, true);
    private final ConnectionPool connections;
    private final SourceExchange<SqlCall> exchange;

    Database(String url, int size) {
        var configuration = new SqlConfiguration();
        connections = configuration.viewConnections(
                new DatabaseProperties(url, "", "", size, 1, List.of("classpath:db/migration")), loops);
        exchange = configuration.database(connections);
    }

    /** The answer's text. */
    String answer(Rows rows, String sql, @Nullable Object... values) {
        return String.valueOf(ask(rows, sql, values).block(LIMIT));
    }

    SourceFailure failure(Rows rows, String sql, @Nullable Object... values) {
        SourceException failed = ask(rows, sql, values)
                .<SourceException>flatMap(answer -> Mono.error(new AssertionError(answer)))
                .onErrorResume(SourceException.class, Mono::just)
                .block(LIMIT);
        if (failed == null) {
            throw new AssertionError("no answer and no failure");
        }
        return failed.failure();
    }

    Mono<String> ask(Rows rows, String sql, @Nullable Object... values) {
        return ask(rows, LIMIT, sql, values);
    }

    Mono<String> ask(Rows rows, Duration left, String sql, @Nullable Object... values) {
        List<Class<?>> types = new ArrayList<>();
        for (Object value : values) {
            types.add(value == null ? String.class : value.getClass());
        }
        SourceCall call = new SqlCall(
                new SqlQuery(sql, types, rows, MAX), Arrays.asList(values), Deadline.in(left, System::nanoTime));
        return exchange.exchange((SqlCall) call).map(reply -> reply.body().toString());
    }

    int open() {
        return connections.getMetrics().map(metrics -> metrics.allocatedSize()).orElse(0);
    }

    @Override
    public void close() {
        connections.dispose();
        loops.dispose();
    }
}
