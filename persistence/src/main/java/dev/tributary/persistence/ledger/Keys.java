package dev.tributary.persistence.ledger;

import dev.tributary.persistence.database.Sql;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One key of somebody's, on one connection in a transaction that others end. */
final class Keys {

    private final Connection connection;
    private final String keyring;
    private final RequestKey key;
    private final Duration kept;

    /**
     * @param keyring whose key it is, see {@link Order#keyring}
     * @param kept how long what became of a request is known
     */
    Keys(Connection connection, String keyring, RequestKey key, Duration kept) {
        this.connection = connection;
        this.keyring = keyring;
        this.key = key;
        this.kept = kept;
    }

    /**
     * Says whether this transaction is the only one with the key, as it is to its end then. A lock, not a row: it ends with
     * the transaction, even if the process or the server does not live to see it.
     */
    Mono<Boolean> seized() {
        Sql sql = new Sql();
        String name = sql.bind("ledger.idempotency_key\n" + keyring + "\n" + key.text());
        return sql.add("select pg_try_advisory_xact_lock(hashtextextended(" + name + ", 0))")
                .on(connection, row -> Sql.value(row, 0, Boolean.class))
                .next();
    }

    /** What became of the first request with the key; empty if there was none. Asked once the key is {@link #seized}. */
    Mono<Outcome> found() {
        Sql sql = new Sql();
        return sql.add("select k.fingerprint, k.refusal, k.remaining, " + Transfers.COLUMNS
                        + " from ledger.idempotency_key k left join " + Transfers.TABLES
                        + " on t.id = k.transfer_id where k.caller = " + sql.bind(keyring) + " and k.key = "
                        + sql.bind(key.text()) + " and k.created_at > now() - " + seconds(sql))
                .on(connection, this::outcome)
                .next();
    }

    private String seconds(Sql sql) {
        return sql.bind(kept.toSeconds()) + " * interval '1 second'";
    }

    private Outcome outcome(Readable row) {
        String refusal = row.get(1, String.class);
        if (!key.fingerprint().equals(row.get(0, String.class))) {
            return new Outcome.KeyOfAnother();
        }
        return refusal == null
                ? new Outcome.Moved(Transfers.transfer(row, 3), true)
                : new Outcome.Refused(new Refusal(Refusal.Reason.of(refusal), row.get(2, Long.class)), true);
    }

    /** Keeps what became of this request. */
    Mono<Outcome> kept(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Moved moved -> written(moved.transfer().id(), null).thenReturn(outcome);
            case Outcome.Refused refused -> written(null, refused.refusal()).thenReturn(outcome);
            case Outcome.KeyOfAnother _, Outcome.InFlight _ -> Mono.just(outcome);
        };
    }

    /** In the place of one that is too old to be found, or of none; any other would be a second request with the key. */
    private Mono<Boolean> written(@Nullable UUID transfer, @Nullable Refusal refusal) {
        Sql sql = new Sql();
        return sql.add(
                        "insert into ledger.idempotency_key as k (caller, key, fingerprint, transfer_id, refusal, remaining)"
                                + " values (" + sql.bind(keyring) + ", " + sql.bind(key.text()) + ", "
                                + sql.bind(key.fingerprint()) + ", " + sql.bind(transfer, UUID.class) + ", "
                                + sql.bind(
                                        refusal == null
                                                ? null
                                                : refusal.reason().code(),
                                        String.class) + ", "
                                + sql.bind(refusal == null ? null : refusal.left(), Long.class) + ")"
                                + " on conflict (caller, key) do update set fingerprint = excluded.fingerprint,"
                                + " transfer_id = excluded.transfer_id, refusal = excluded.refusal,"
                                + " remaining = excluded.remaining, created_at = excluded.created_at"
                                + " where k.created_at <= now() - " + seconds(sql) + " returning true")
                .on(connection, row -> Sql.value(row, 0, Boolean.class))
                .next()
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("key: taken (expected: nobody else's)")));
    }
}
