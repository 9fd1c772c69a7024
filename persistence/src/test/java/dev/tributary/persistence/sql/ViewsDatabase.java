package dev.tributary.persistence.sql;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.Database;
import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.SourceException;
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
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/** The views' way to a real database, with few words. */
final class ViewsDatabase implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Pattern BIND = Pattern.compile("\\$(\\d+)(?![\\d$])");
    private static final int MAX = 3;

    private final LoopResources loops = LoopResources.create("test", 1, true);
    private final ConnectionPool connections;
    private final Database database;

    ViewsDatabase(String url, int size) {
        var configuration = new SqlConfiguration();
        connections = configuration.viewConnections(
                new DatabaseProperties(url, "", "", size, 1, List.of("classpath:db/migration")), loops);
        database = configuration.database(connections);
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
        return database.ask(call(left, query(rows, sql, values), values)).map(all -> String.valueOf(all.getFirst()));
    }

    /** The answers to queries without binds that are asked in one statement. */
    Mono<List<String>> together(SqlQuery... queries) {
        return together(database, queries);
    }

    static Mono<List<String>> together(Database database, SqlQuery... queries) {
        var call = new SqlCall(List.of(queries), List.of(), Deadline.in(LIMIT, System::nanoTime));
        return database.ask(call).map(all -> all.stream().map(Json::toString).toList());
    }

    Mono<List<Json>> ask(SqlCall call) {
        return database.ask(call);
    }

    <T> Mono<T> inSnapshot(Function<Database, Mono<T>> asking) {
        return database.inSnapshot(asking);
    }

    static SqlCall call(Duration left, SqlQuery query, @Nullable Object... values) {
        return new SqlCall(List.of(query), Arrays.asList(values), Deadline.in(left, System::nanoTime));
    }

    /** A query as the readers of views would have it. */
    static SqlQuery query(Rows rows, String sql, @Nullable Object... values) {
        List<Class<?>> types = new ArrayList<>();
        for (Object value : values) {
            types.add(value == null ? String.class : value.getClass());
        }
        return query(rows, sql, types, MAX);
    }

    static SqlQuery query(Rows rows, String sql, List<Class<?>> types, int max) {
        List<Integer> places = BIND.matcher(sql)
                .results()
                .map(bind -> Integer.parseInt(bind.group(1)) - 1)
                .toList();
        return new SqlQuery(List.of(BIND.split(sql, -1)), places, types, rows, max);
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
