package dev.tributary.persistence.sql;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.Database;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SqlCall;
import dev.tributary.persistence.database.Conversation;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.R2dbcException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Statements that see the database at one moment: a transaction of repeatable reads on one connection, which is taken
 * when the first of them is asked. They take turns, and each has a savepoint, so that one that fails harms no other.
 */
final class Snapshot implements Database {

    private static final String SAVEPOINT = "statement";

    private final Statements statements;
    private final Mono<Conversation> conversation;
    private final AtomicReference<Mono<Void>> last = new AtomicReference<>(Mono.empty());
    private volatile @Nullable Conversation opened;
    private volatile boolean lost;

    Snapshot(ConnectionPool connections, Statements statements) {
        this.statements = statements;
        this.conversation = Conversation.on(connections)
                .doOnNext(begun -> opened = begun)
                .delayUntil(begun -> begun.connection().beginTransaction(IsolationLevel.REPEATABLE_READ))
                .cache();
    }

    @Override
    public Mono<List<Json>> ask(SqlCall call) {
        return Mono.usingWhen(
                        Mono.fromSupplier(this::turn),
                        turn -> turn.before().then(conversation).flatMap(begun -> ask(begun, call)),
                        Turn::over,
                        (turn, error) -> turn.over(),
                        Turn::over)
                .onErrorMap(error -> !(error instanceof SourceException), SqlFaults::of);
    }

    private Mono<List<Json>> ask(Conversation begun, SqlCall call) {
        if (lost) {
            return Mono.error(new SourceException(new SourceFailure.Broken("snapshot-lost", false)));
        }
        return Mono.from(begun.connection().createSavepoint(SAVEPOINT))
                .then(begun.detached(statements.run(begun.connection(), call)))
                .onErrorResume(R2dbcException.class, failed -> undone(begun, failed))
                .doOnCancel(() -> lost = true);
    }

    private static Mono<List<Json>> undone(Conversation begun, R2dbcException failed) {
        return Mono.from(begun.connection().rollbackTransactionToSavepoint(SAVEPOINT))
                .then(Mono.error(failed));
    }

    /** A snapshot within a snapshot is the same one. */
    @Override
    public <T> Mono<T> inSnapshot(Function<Database, Mono<T>> asking) {
        return asking.apply(this);
    }

    private Turn turn() {
        Sinks.Empty<Void> over = Sinks.empty();
        return new Turn(last.getAndSet(over.asMono()), over);
    }

    /** Gives the connection back, if there is one; one that a statement was broken off on is closed. */
    Publisher<Void> end() {
        Conversation begun = opened;
        if (begun == null) {
            return Mono.empty();
        }
        return lost
                ? begun.cut()
                : Mono.from(begun.connection().rollbackTransaction())
                        .onErrorComplete()
                        .then(Mono.from(begun.end()));
    }

    /** A statement's place in the order in which they were asked. */
    private record Turn(Mono<Void> before, Sinks.Empty<Void> after) {

        Publisher<Void> over() {
            return Mono.fromRunnable(after::tryEmitEmpty);
        }
    }
}
