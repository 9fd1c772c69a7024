package dev.tributary.persistence.database;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Lends the shop's connections to those who read and write its tables. Errors that are {@link Told}, and illegal arguments,
 * come as they are; all others as what they mean to the asker ({@link DatabaseFaults}). A server that says nothing is an
 * error too: nobody waits longer than a statement may take, and no connection is lent for much longer.
 */
public final class Lending {

    /** The server ends its statements before; this is for one that is frozen, or out of reach without a word. */
    static final Duration LONGEST = ShopConfiguration.STATEMENT.plusSeconds(2);

    private final ConnectionPool connections;
    private final Duration longest;

    public Lending(ConnectionPool connections) {
        this(connections, LONGEST);
    }

    Lending(ConnectionPool connections, Duration longest) {
        this.connections = connections;
        this.longest = longest;
    }

    /** The same connections, for what may take that long; its statements have to say so to the server too. */
    public Lending upTo(Duration longer) {
        return new Lending(connections, longer);
    }

    /** Reads; if the asker leaves, the statement is ended at the server. */
    public <T> Mono<T> reading(Function<Connection, Mono<T>> work) {
        return Mono.usingWhen(
                        Conversation.on(connections),
                        conversation -> conversation.detached(work.apply(conversation.connection())),
                        Conversation::end,
                        (conversation, error) -> conversation.end(),
                        Conversation::cut)
                .onErrorMap(Lending::isUntold, DatabaseFaults::of)
                .timeout(longest, Mono.error(this::late));
    }

    /**
     * Writes in a transaction, which an error undoes; if the asker leaves, it has as long again to end. One that has timed
     * out may have been written. Where the context has an {@link Actor}, the transaction knows him.
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
                        Conversation.on(connections),
                        conversation -> conversation.detached(transaction(conversation.connection(), work)),
                        Conversation::end,
                        (conversation, error) -> conversation.end(),
                        conversation -> conversation.finish(longest))
                .onErrorMap(Lending::isUntold, DatabaseFaults::of)
                .timeout(longest, Mono.error(this::late));
    }

    private static <T> Mono<T> transaction(Connection connection, Function<Connection, Mono<T>> work) {
        return Mono.usingWhen(
                Mono.from(connection.beginTransaction()).thenReturn(connection),
                work,
                Connection::commitTransaction,
                (begun, error) -> begun.rollbackTransaction(),
                Connection::rollbackTransaction);
    }

    private SourceException late() {
        return new SourceException(new SourceFailure.TimedOut(longest));
    }

    private static boolean isUntold(Throwable error) {
        return !(error instanceof Told) && !(error instanceof IllegalArgumentException);
    }
}
