package dev.tributary.persistence.purge;

import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the database's triggers tell, heard over one connection that does nothing else. It is asked for a sign of life now
 * and then: a server that hangs, or a network that swallows, closes no connection.
 */
final class Notifications {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PULSE = Duration.ofSeconds(2);
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final Mono<PostgresqlConnection> connections;
    private final String redis;

    /**
     * What is heard over one of these connections.
     *
     * @param redis which one is told of it
     */
    Notifications(Mono<PostgresqlConnection> connections, String redis) {
        this.connections = connections;
        this.redis = redis;
    }

    /** Connects and listens until it is cancelled; never completes, and fails when the connection is lost. */
    Flux<Heard> heard() {
        return Flux.usingWhen(connections.timeout(CONNECT), this::over, Notifications::closed);
    }

    private Flux<Heard> over(PostgresqlConnection connection) {
        return Flux.merge(changes(connection), listening(connection), pulse(connection));
    }

    /** Without bounds of its own: the driver drops what is not asked for. */
    private static Flux<Heard> changes(PostgresqlConnection connection) {
        return connection
                .getNotifications()
                .mapNotNull(Notification::getParameter)
                .filter(tag -> !tag.isEmpty())
                .<Heard>map(Heard.Changed::new)
                .concatWith(Mono.error(Notifications::lost));
    }

    /** Asks after it listens: who ends before that is not relied on, and what changes after it is heard. */
    private Mono<Heard> listening(PostgresqlConnection connection) {
        var company = new Company(connection, redis);
        return connection
                .createStatement("listen tributary_purge")
                .execute()
                .flatMap(PostgresqlResult::getRowsUpdated)
                .then(Mono.defer(company::isAbsent))
                .map(alone -> new Heard.Listening(alone, company));
    }

    private static Flux<Heard> pulse(PostgresqlConnection connection) {
        return Flux.interval(PULSE)
                .onBackpressureDrop()
                .concatMap(beat -> connection.validate(ValidationDepth.REMOTE).timeout(PULSE), 1)
                .flatMap(alive -> alive ? Mono.just(new Heard.Pulse()) : Mono.error(lost()));
    }

    private static R2dbcNonTransientResourceException lost() {
        return new R2dbcNonTransientResourceException("the listening connection is lost");
    }

    private static Mono<Void> closed(PostgresqlConnection connection) {
        return connection.close().timeout(CLOSE).onErrorComplete();
    }
}
