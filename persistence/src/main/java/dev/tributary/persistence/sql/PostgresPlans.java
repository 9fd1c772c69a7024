package dev.tributary.persistence.sql;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonPointer;
import dev.tributary.aggregation.source.SqlPlan;
import dev.tributary.aggregation.source.SqlPlans;
import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.persistence.database.DatabaseUrl;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.ErrorDetails;
import io.r2dbc.postgresql.api.PostgresqlException;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/**
 * Asks PostgreSQL for the plans of declared queries: each is prepared as it would be sent, and its generic plan is
 * explained, which is the one for values that are not known yet. Nothing of a query runs, except what the planner itself
 * works out, such as constants.
 *
 * <p>Connections cannot write, are apart from those of the views, and are used once, so that nothing that was prepared
 * stays behind.
 */
public final class PostgresPlans implements SqlPlans, AutoCloseable {

    private static final int MOST = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final JsonPointer ROOT = JsonPointer.parse("/0/Plan");

    private final Statements statements = new Statements();
    private final ConnectionPool connections;

    /** Plans of the database at that address; nothing is connected before somebody asks. */
    public PostgresPlans(DatabaseUrl address, LoopResources loops) {
        this.connections = new ConnectionPool(ConnectionPoolConfiguration.builder(
                        new PostgresqlConnectionFactory(SqlConfiguration.readOnly(address, loops)))
                .name("plans")
                .initialSize(0)
                .maxSize(MOST)
                .maxAcquireTime(PATIENCE)
                .maxLifeTime(Duration.ZERO)
                .build());
    }

    /** What is sent, with that reason in the place of every plan. */
    public static SqlPlans none(String reason) {
        return asked -> Mono.just(without(new Statements(), asked, reason));
    }

    @Override
    public Mono<List<SqlPlan>> of(List<List<SqlQuery>> asked) {
        return asked.isEmpty() ? Mono.just(List.of()) : planned(asked);
    }

    private Mono<List<SqlPlan>> planned(List<List<SqlQuery>> asked) {
        return Mono.usingWhen(connections.create(), connection -> all(connection, asked), Connection::close)
                .timeout(PATIENCE, Mono.fromSupplier(() -> without(statements, asked, "timeout")))
                .onErrorResume(error -> Mono.just(
                        without(statements, asked, SqlFaults.of(error).failure().reason())));
    }

    private Mono<List<SqlPlan>> all(Connection connection, List<List<SqlQuery>> asked) {
        return Flux.fromIterable(asked)
                .concatMap(queries -> one(connection, queries))
                .collectList();
    }

    private Mono<SqlPlan> one(Connection connection, List<SqlQuery> queries) {
        var sent = new NamedStatement("explained", types(queries), statements.text(queries));
        return explained(connection, sent)
                .map(plan -> SqlPlan.of(sent.text(), plan))
                .onErrorResume(
                        PostgresqlException.class::isInstance,
                        refusal -> Mono.just(SqlPlan.missing(sent.text(), reason((PostgresqlException) refusal))));
    }

    private static Mono<Json> explained(Connection connection, NamedStatement statement) {
        return Mono.usingWhen(
                Mono.just(connection),
                open -> rows(open, PlanScript.explain(statement)).single(),
                open -> rows(open, PlanScript.end()).onErrorComplete());
    }

    private static Flux<Json> rows(Connection connection, String script) {
        return Flux.from(connection.createStatement(script).execute()).concatMap(PostgresPlans::roots);
    }

    private static Publisher<Json> roots(Result result) {
        return result.map(row -> Objects.requireNonNull(
                Json.trusted(Objects.requireNonNull(row.get(0, byte[].class))).at(ROOT)));
    }

    private static List<SqlPlan> without(Statements statements, List<List<SqlQuery>> asked, String reason) {
        return asked.stream()
                .map(queries -> SqlPlan.missing(statements.text(queries), reason))
                .toList();
    }

    private static List<Class<?>> types(List<SqlQuery> queries) {
        return queries.stream()
                .<Class<?>>flatMap(query -> query.types().stream())
                .toList();
    }

    private static String reason(PostgresqlException refusal) {
        ErrorDetails details = refusal.getErrorDetails();
        return "sql-" + details.getCode() + ": " + details.getMessage();
    }

    @Override
    public void close() {
        connections.dispose();
    }
}
