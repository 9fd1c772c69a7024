package dev.tributary.persistence.resource;

import dev.tributary.persistence.database.Sql;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Asks PostgreSQL for one row. */
final class Reading {

    private Reading() {}

    static Mono<Row> row(Connection connection, Resource resource, long id, Shape shape, Sight sight) {
        Sql sql = new Sql();
        String document = new Document(sight, sql).of(resource, shape, "t");
        return sql.add("select t.id, " + document + ", t.version, t.updated_at from "
                        + resource.table().name() + " t where t.id = " + sql.bind(id) + " and "
                        + resource.table().visibility().condition(sight, sql))
                .on(connection, Reading::row)
                .next();
    }

    private static Row row(Readable row) {
        return new Row(
                Sql.value(row, 0, Long.class),
                Sql.value(row, 1, byte[].class),
                Sql.value(row, 2, Long.class),
                Sql.value(row, 3, Instant.class));
    }
}
