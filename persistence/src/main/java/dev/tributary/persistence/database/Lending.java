package dev.tributary.persistence.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Lends the shop's connections to those who read and write its tables. Errors that are {@link Told}, and illegal arguments,
 * come as they are; all others as what they mean to the asker ({@link DatabaseFaults}).
 */
public final class Lending {

    private final ConnectionPool connections;

    public Lending(ConnectionPool connections) {
        this.connections = connections;
    }

    /** Reads; if the asker leaves, the statement is ended at the server. */
    public <T> Mono<T> reading(Function<Connection, Mono<T>> work) {
        return Mono.usingWhen(
                        connections.create().map(Conversation::new),
                        conversation -> conversation.detached(work.apply(conversation.connection())),
                        Conversation::end,
                        (conversation, error) -> conversation.end(),
                        Conversation::cut)
                .onErrorMap(Lending::isUntold, DatabaseFaults::of);
    }

    /**
     * Writes in a transaction, which an error undoes; if the asker leaves, it runs to its end. Where the context has an
     * {@link Actor}, the transaction knows him.
     */
    public <T> Mono<T> writing(Function<Connection, Mono<T>> work) {
        return Mono.deferContextual(context -> written(by(Actor.in(context), work)));
    }

    private static <T> Function<Connection, Mono<T>> by(@Nullable Actor actor, Function<Connection, Mono<T>> work) {
        return actor == null
                ? work
                : connection -> actor.tell(connection).then(Mono.defer(() -> work.apply(connection)));
    }

    private <T> Mono<T> written(Function<Connection, Mono<T>> work) {
        return Mono.usingWhen(
                        connections.create().map(Conversation::new),
                        conversation -> conversation.detached(transaction(conversation.connection(), work)),
                        Conversation::end,
                        (conversation, error) -> conversation.end(),
                        Conversation::finish)
                .onErrorMap(Lending::isUntold, DatabaseFaults::of);
    }

    private static <T> Mono<T> transaction(Connection connection, Function<Connection, Mono<T>> work) {
        return Mono.usingWhen(
                Mono.from(connection.beginTransaction()).thenReturn(connection),
                work,
                Connection::commitTransaction,
                (begun, error) -> begun.rollbackTransaction(),
                Connection::rollbackTransaction);
    }

    private static boolean isUntold(Throwable error) {
        return !(error instanceof Told) && !(error instanceof IllegalArgumentException);
    }
}
