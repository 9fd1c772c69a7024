package dev.tributary.persistence.sql;

import dev.tributary.aggregation.json.Json;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * One statement on one connection.
 *
 * <p>It is never broken off from our side while its rows arrive: the driver would not give their buffers back. An asker
 * who leaves is detached from it instead, and it is ended at the server.
 */
final class Conversation {

    private static final Duration GRACE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Connection connection;
    private @Nullable Mono<List<Json>> statement;

    Conversation(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** The statement's result; cancelling leaves the statement running until {@link #cut()}. */
    Mono<List<Json>> detached(Mono<List<Json>> asked) {
        return Mono.defer(() -> {
            Mono<List<Json>> running = asked.cache();
            statement = running;
            return running;
        });
    }

    /** Gives the connection back. */
    Publisher<Void> end() {
        return connection.close();
    }

    /**
     * For an asker who has left. Most statements end within the next moments, and their connection can be used again.
     * Others are cancelled at the server, and their connection is closed, since a late word of the cancellation could hit
     * the next statement on it; a server that does not answer holds its place in the pool for a second or two at most.
     */
    Publisher<Void> cut() {
        return ended(GRACE)
                .flatMap(ended -> ended ? Mono.<Void>empty() : broken())
                .then(Mono.defer(() -> Mono.from(connection.close())));
    }

    /** Whether the statement has ended within that time. */
    private Mono<Boolean> ended(Duration time) {
        Mono<List<Json>> running = statement;
        return running == null
                ? Mono.just(true)
                : running.then().onErrorComplete().thenReturn(true).timeout(time, Mono.just(false));
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
