package dev.tributary.persistence.ledger;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.database.Sql;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks now and then whether the books contradict themselves, which reads all of them, and tells of the last look. Readiness
 * does not depend on it: whoever reads and pays meanwhile makes nothing worse.
 */
final class FaultWatch implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(FaultWatch.class);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PERIOD = Duration.ofHours(6);

    /** What one look may take of the server. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final Duration WAY = Duration.ofSeconds(2);

    /** How many faults are told of. */
    private static final long MOST = 10;

    private final Lending connections;
    private final Disposable.Swap running = Disposables.swap();
    private volatile Health last = Health.unknown().build();

    FaultWatch(Lending connections) {
        this.connections = connections.upTo(LIMIT.plus(WAY));
    }

    void begin() {
        running.update(Flux.interval(FIRST, PERIOD)
                .onBackpressureDrop()
                .concatMap(_ -> looked(), 1)
                .subscribe());
    }

    void stop() {
        running.dispose();
    }

    /** One look; where there was none, for the database failed or the books are too large, nothing is known any more. */
    Mono<Void> looked() {
        return connections
                .writing(connection -> patient(connection).then(Mono.defer(() -> places(connection))))
                .doOnNext(this::tell)
                .then()
                .onErrorResume(SourceException.class, failed -> {
                    LOG.warn("Whether the books add up is not known: {}", failed.getMessage());
                    last = Health.unknown().build();
                    return Mono.empty();
                });
    }

    private static Mono<Boolean> patient(Connection connection) {
        Sql sql = new Sql();
        return sql.add("select set_config('statement_timeout', " + sql.bind(LIMIT.toMillis() + "ms") + ", true)")
                .on(connection, _ -> true)
                .next();
    }

    private static Mono<List<String>> places(Connection connection) {
        Sql sql = new Sql();
        return sql.add("select place from ledger.fault limit " + sql.bind(MOST))
                .on(connection, row -> Sql.value(row, 0, String.class))
                .collectList();
    }

    private void tell(List<String> places) {
        if (places.isEmpty()) {
            last = Health.up().build();
            return;
        }
        LOG.error("The books do not add up, ledger.fault says how: {}", places);
        last = Health.down().withDetail("places", places).build();
    }

    @Override
    public Health health() {
        return last;
    }
}
