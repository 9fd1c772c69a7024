package dev.tributary.persistence.ledger;

import dev.tributary.persistence.database.Sql;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Reads transfers. */
final class Transfers {

    /** A transfer {@code t} and its sides; an account that funds a currency is nobody's to see. */
    static final String COLUMNS =
            "t.id, case when f.kind = 'owned' then t.from_id end, t.to_id, t.amount, t.currency, t.reference, t.created_at";

    static final String TABLES = "(ledger.transfer t join ledger.account f on f.id = t.from_id)";

    private Transfers() {}

    static Mono<Transfer> find(Connection connection, UUID id, String subject) {
        Sql sql = new Sql();
        String who = sql.bind(subject);
        return sql.add("select " + COLUMNS + " from " + TABLES
                        + " join ledger.account r on r.id = t.to_id where t.id = " + sql.bind(id, UUID.class) + " and "
                        + who + " in (t.asked_by, f.owner, r.owner)")
                .on(connection, row -> transfer(row, 0))
                .next();
    }

    /** The transfer whose columns begin there. */
    static Transfer transfer(Readable row, int first) {
        return new Transfer(
                Sql.value(row, first, UUID.class),
                row.get(first + 1, UUID.class),
                Sql.value(row, first + 2, UUID.class),
                Sql.value(row, first + 3, Long.class),
                Sql.value(row, first + 4, String.class),
                row.get(first + 5, String.class),
                Sql.value(row, first + 6, Instant.class));
    }
}
