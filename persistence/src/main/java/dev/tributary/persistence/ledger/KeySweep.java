package dev.tributary.persistence.ledger;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.database.Sql;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Deletes keys that are too old to be found. Every instance does, now and then and a few at a time; rows that another one is
 * deleting are passed over.
 */
final class KeySweep {

    private static final Logger LOG = LoggerFactory.getLogger(KeySweep.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final long BATCH = 1000;

    /** How many batches one turn may take. Together 20,000 keys a minute: more than two days of 300 a second. */
    private static final int MOST_BATCHES = 20;

    private final Lending connections;
    private final Duration kept;
    private final Disposable.Swap running = Disposables.swap();

    KeySweep(Lending connections, Duration kept) {
        this.connections = connections;
        this.kept = kept;
    }

    void begin() {
        running.update(Flux.interval(PERIOD)
                .onBackpressureDrop()
                .concatMap(_ -> swept(), 1)
                .subscribe());
    }

    void stop() {
        running.dispose();
    }

    /** One turn; it says nothing of a database that is away, for everybody else does. */
    Mono<Void> swept() {
        return batch().repeat(MOST_BATCHES - 1)
                .takeWhile(deleted -> deleted == BATCH)
                .then()
                .onErrorResume(SourceException.class, failed -> {
                    LOG.debug("Old keys are deleted later: {}", failed.getMessage());
                    return Mono.empty();
                });
    }

    private Mono<Long> batch() {
        return connections.writing(connection -> {
            Sql sql = new Sql();
            return sql.add("with old as (select ctid from ledger.idempotency_key where created_at <= now() - "
                            + sql.bind(kept.toSeconds()) + " * interval '1 second' order by created_at limit "
                            + sql.bind(BATCH) + " for update skip locked), gone as (delete from ledger.idempotency_key"
                            + " where ctid = any(array(select ctid from old)) returning true)"
                            + " select count(*) from gone")
                    .on(connection, row -> Sql.value(row, 0, Long.class))
                    .next();
        });
    }
}
