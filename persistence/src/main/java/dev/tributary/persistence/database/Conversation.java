package dev.tributary.persistence.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * One piece of work on one connection: a statement, or several.
 *
 * <p>It is never broken off from our side while its rows arrive: the driver would not give their buffers back. An asker
 * who leaves is detached from it instead; what is only read is ended at the server, what is written has time to end.
 */
public final class Conversation {

    private static final Duration GRACE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** The most connections of a pool that the server can have closed meanwhile. */
    private static final int STALE = 100;

    private final Connection connection;
    private volatile @Nullable Mono<?> work;

    private Conversation(Connection connection) {
        this.connection = connection;
    }

    /** Takes a connection of the pool; those that turn out to be closed are passed over, and nothing else is tried again. */
    public static Mono<Conversation> on(ConnectionPool connections) {
        return connections
                .create()
                .retryWhen(Retry.max(STALE)
                        .filter(Conversation::isStale)
                        .onRetryExhaustedThrow((_, last) -> last.failure()))
                .map(Conversation::new);
    }

    /** What the pool says of a connection that is closed; connections that cannot be made fail with kinds of it. */
    private static boolean isStale(Throwable error) {
        return error.getClass() == R2dbcNonTransientResourceException.class;
    }

    public Connection connection() {
        return connection;
    }

    /** The work's result; cancelling leaves it running until {@link #cut()} or {@link #finish}. */
    public <T> Mono<T> detached(Mono<T> asked) {
        return Mono.defer(() -> {
            Mono<T> running = asked.cache();
            work = running;
            return running;
        });
    }

    /** Gives the connection back. */
    public Publisher<Void> end() {
        return connection.close();
    }

    /**
     * For an asker who has left in the middle of a write: gives the connection back when it has ended. After that time its
     * connection is closed, as {@link #cut()} does; the server undoes what it has not been told to commit.
     */
    public Publisher<Void> finish(Duration longest) {
        return released(longest);
    }

    /**
     * For an asker who has left. Most statements end within the next moments, and their connection can be used again.
     * Others are cancelled at the server, and their connection is closed, since a late word of the cancellation could hit
     * the next statement on it; a server that does not answer holds its place in the pool for a second or two at most.
     */
    public Publisher<Void> cut() {
        return released(GRACE);
    }

    private Mono<Void> released(Duration grace) {
        return ended(grace)
                .flatMap(ended -> ended ? Mono.<Void>empty() : broken())
                .then(Mono.defer(() -> Mono.from(connection.close())));
    }

    /** Whether the statement has ended within that time. */
    private Mono<Boolean> ended(Duration time) {
        return over().thenReturn(true).timeout(time, Mono.just(false));
    }

    /** Completes when the work has ended, however. */
    private Mono<Void> over() {
        Mono<?> running = work;
        return running == null ? Mono.empty() : running.then().onErrorComplete();
    }

    private Mono<Void> broken() {
        Object server = connection instanceof Wrapped<?> wrapped ? wrapped.unwrap() : connection;
        return server instanceof PostgresqlConnection postgres
                ? within(postgres.cancelRequest())
                        .then(Mono.defer(() -> ended(PATIENCE)))
                        .then(Mono.defer(() -> within(postgres.close())))
                : Mono.empty();
    }

    private static Mono<Void> within(Mono<Void> step) {
        return step.timeout(PATIENCE).onErrorComplete();
    }
}
