package dev.tributary.persistence.sql;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Ends what a connection is doing, and the connection. */
final class Cut {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private Cut() {}

    /**
     * Asks the server to cancel the running statement, closes the connection without waiting for it, and gives its place
     * in the pool back; a server that does not answer holds nobody up for more than a second.
     */
    static Publisher<Void> close(Connection pooled) {
        Object unwrapped = pooled instanceof Wrapped<?> wrapped ? wrapped.unwrap() : pooled;
        Mono<Void> ended = unwrapped instanceof PostgresqlConnection server
                ? server.cancelRequest()
                        .timeout(PATIENCE)
                        .onErrorComplete()
                        .then(Mono.defer(() ->
                                Mono.from(server.close()).timeout(PATIENCE).onErrorComplete()))
                : Mono.empty();
        return ended.then(Mono.defer(() -> Mono.from(pooled.close())));
    }
}
