package dev.tributary.persistence.identity;

import dev.tributary.persistence.database.Sql;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;

/** Reads people from the columns of a row. */
final class PersonRows {

    /** The columns of a person {@code p}; others may stand behind them. */
    static final String COLUMNS = "p.id, p.username, p.email, p.role, p.active, p.version, p.created_at, p.updated_at";

    /** How many columns that are. */
    static final int WIDTH = 8;

    private PersonRows() {}

    static Person person(Readable row) {
        return new Person(
                Sql.value(row, 0, UUID.class),
                Sql.value(row, 1, String.class),
                row.get(2, String.class),
                Sql.value(row, 3, String.class),
                Sql.value(row, 4, Boolean.class),
                Sql.value(row, 5, Long.class),
                Sql.value(row, 6, Instant.class),
                Sql.value(row, 7, Instant.class));
    }
}
