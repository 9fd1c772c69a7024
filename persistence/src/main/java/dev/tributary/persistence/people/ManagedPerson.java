package dev.tributary.persistence.people;

import dev.tributary.persistence.database.Sql;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Somebody as operators see him.
 *
 * @param version raised by each change
 */
@SuppressWarnings("ArrayRecordComponent")
public record ManagedPerson(byte[] json, long version) {

    /** The JSON of a person {@code p}. */
    static final String JSON =
            "(select row_to_json(d) from (select p.id, p.username, p.email, p.role, p.active, p.version,"
                    + " p.created_at as \"createdAt\", p.updated_at as \"updatedAt\") d)";

    static Mono<ManagedPerson> find(Connection connection, UUID id) {
        Sql sql = new Sql();
        return sql.add("select " + JSON + ", p.version from identity.person p where p.id = " + sql.bind(id, UUID.class))
                .on(connection, ManagedPerson::of)
                .next();
    }

    private static ManagedPerson of(Readable row) {
        return new ManagedPerson(Sql.value(row, 0, byte[].class), Sql.value(row, 1, Long.class));
    }
}
