package dev.tributary.persistence.resource;

import dev.tributary.persistence.database.Sql;
import dev.tributary.persistence.resource.RefusedWrite.Forbidden;
import dev.tributary.persistence.resource.RefusedWrite.NotFound;
import dev.tributary.persistence.resource.RefusedWrite.UnknownReference;
import dev.tributary.persistence.resource.RefusedWrite.VersionMismatch;
import dev.tributary.persistence.resource.Writer.Owner;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which rows of a resource a writer reaches, and what he hears of the others: of those that he does not see, nothing. */
final class Reach {

    private final Connection connection;
    private final Resource resource;
    private final Writer writer;

    Reach(Connection connection, Resource resource, Writer writer) {
        this.connection = connection;
        this.resource = resource;
        this.writer = writer;
    }

    /** The condition of the rows that he may write. */
    String condition(Sql sql) {
        if (writer.every()) {
            return Visibility.EVERYTHING;
        }
        Ownership ownership = resource.table().visibility().ownership();
        Owner owner = writer.owner();
        return ownership == null || owner == null ? Visibility.NOTHING : ownership.is(sql.bind(owner.subject()));
    }

    /** Why a row that he wanted to write was not written. */
    Mono<RefusedWrite> refusal(long id) {
        Sql sql = new Sql();
        return sql.add("select version, (" + condition(sql) + ") is true from "
                        + resource.table().name() + " where id = " + sql.bind(id) + " and "
                        + resource.table().visibility().condition(writer.sight(), sql))
                .on(connection, Reach::refusal)
                .next()
                .defaultIfEmpty(new NotFound());
    }

    private static RefusedWrite refusal(Readable row) {
        return Sql.value(row, 1, Boolean.class) ? new VersionMismatch(Sql.value(row, 0, Long.class)) : new Forbidden();
    }

    /** Refuses references to rows that he does not see as if there were none. */
    Mono<Given> referring(Given given) {
        return Flux.fromIterable(given.columns())
                .filter(field -> given.values().get(field) != null && mayHide(field))
                .concatMap(field ->
                        seen(field, Objects.requireNonNull(given.values().get(field))))
                .then(Mono.just(given));
    }

    private boolean mayHide(Field field) {
        return resource.referred(field)
                .filter(other -> !other.table().visibility().isWholeTo(writer.sight()))
                .isPresent();
    }

    private Mono<Boolean> seen(Field field, Object id) {
        Resource other = resource.referred(field).orElseThrow();
        Sql sql = new Sql();
        return sql.add("select exists (select from " + other.table().name() + " where id = "
                        + sql.bind(id, field.type().javaType()) + " and "
                        + other.table().visibility().condition(writer.sight(), sql) + ")")
                .on(connection, row -> Sql.value(row, 0, Boolean.class))
                .next()
                .filter(found -> found)
                .switchIfEmpty(Mono.error(() -> new RefusedWriteException(new UnknownReference(field.name()))));
    }
}
