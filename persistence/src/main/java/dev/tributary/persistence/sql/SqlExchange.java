package dev.tributary.persistence.sql;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.source.SqlCall;
import dev.tributary.persistence.database.Conversation;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks PostgreSQL, which makes the JSON itself: one round trip, one row, one column of text that is spliced as it is.
 * When the asker gives up, the statement is ended at the server.
 */
final class SqlExchange implements SourceExchange<SqlCall> {

    private static final byte[] NOTHING = {};

    private final ConnectionPool connections;
    private final StatementTimeout timeouts = new StatementTimeout();
    private final JsonStatements statements = new JsonStatements();

    SqlExchange(ConnectionPool connections) {
        this.connections = connections;
    }

    @Override
    public Mono<SourceReply> exchange(SqlCall call) {
        return Mono.usingWhen(
                        connections.create().map(Conversation::new),
                        conversation -> conversation.detached(ask(conversation.connection(), call)),
                        Conversation::end,
                        (conversation, error) -> conversation.end(),
                        Conversation::cut)
                .map(body -> SqlReplies.reply(call.query(), body))
                .onErrorMap(error -> !(error instanceof SourceException), SqlFaults::of);
    }

    private Mono<byte[]> ask(Connection connection, SqlCall call) {
        return timeouts.set(connection, call.deadline())
                .thenMany(Flux.defer(() -> statement(connection, call).execute()))
                .concatMap(SqlExchange::rows)
                .next();
    }

    private static Flux<byte[]> rows(Result result) {
        return Flux.from(result.map(SqlExchange::json));
    }

    private static byte[] json(Readable row) {
        byte[] json = row.get(0, byte[].class);
        return json == null ? NOTHING : json;
    }

    private Statement statement(Connection connection, SqlCall call) {
        Statement statement = connection.createStatement(statements.text(call.query()));
        for (int i = 0; i < call.values().size(); i++) {
            bind(statement, i, call.values().get(i), call.query().types().get(i));
        }
        return statement;
    }

    private static void bind(Statement statement, int index, @Nullable Object value, Class<?> type) {
        if (value == null) {
            statement.bindNull(index, type);
        } else {
            statement.bind(index, value);
        }
    }
}
