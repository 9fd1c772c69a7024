package dev.tributary.persistence.sql;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.Database;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SqlCall;
import dev.tributary.persistence.database.Conversation;
import io.r2dbc.pool.ConnectionPool;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Asks PostgreSQL, a connection for each statement. When the asker gives up, the statement is ended at the server. */
final class SqlExchange implements Database {

    private final ConnectionPool connections;
    private final Statements statements = new Statements();

    SqlExchange(ConnectionPool connections) {
        this.connections = connections;
    }

    @Override
    public Mono<List<Json>> ask(SqlCall call) {
        return Mono.usingWhen(
                        Conversation.on(connections),
                        conversation -> conversation.detached(statements.run(conversation.connection(), call)),
                        Conversation::end,
                        (conversation, error) -> conversation.end(),
                        Conversation::cut)
                .onErrorMap(error -> !(error instanceof SourceException), SqlFaults::of);
    }

    @Override
    public <T> Mono<T> inSnapshot(Function<Database, Mono<T>> asking) {
        return Mono.usingWhen(
                Mono.fromSupplier(() -> new Snapshot(connections, statements)),
                asking,
                Snapshot::end,
                (snapshot, error) -> snapshot.end(),
                Snapshot::end);
    }

    @Override
    public String toString() {
        return "Sql";
    }
}
