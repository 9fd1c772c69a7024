package dev.tributary.persistence.resource;

import dev.tributary.persistence.database.Sql;
import io.r2dbc.spi.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Changes rows of one resource on one connection, in a transaction that others begin and end. */
final class Writes {

    private final Connection connection;
    private final Resource resource;
    private final Writer writer;
    private final Reach reach;

    Writes(Connection connection, Resource resource, Writer writer) {
        this.connection = connection;
        this.resource = resource;
        this.writer = writer;
        this.reach = new Reach(connection, resource, writer);
    }

    Mono<Row> create(Map<String, @Nullable Object> values) {
        return Mono.fromSupplier(() -> Given.toCreate(resource, values, writer))
                .flatMap(reach::referring)
                .flatMap(given -> inserted(given).flatMap(id -> linked(id, given)))
                .flatMap(this::read)
                .onErrorMap(error -> Refusals.of(resource, error));
    }

    private Mono<Long> inserted(Given given) {
        Sql sql = new Sql();
        String columns = given.columns().stream().map(Writes::column).collect(Collectors.joining(", "));
        String values =
                given.columns().stream().map(field -> given.bound(field, sql)).collect(Collectors.joining(", "));
        return sql.add("insert into " + table() + " (" + columns + ") values (" + values + ")" + returning(given))
                .on(connection, row -> Sql.value(row, 0, Long.class))
                .next();
    }

    Mono<Row> change(long id, Map<String, @Nullable Object> values, Expected expected) {
        return Mono.fromSupplier(() -> Given.toChange(resource, values, writer))
                .flatMap(reach::referring)
                .flatMap(given -> met(changed(id, given, expected), id).flatMap(found -> linked(found, given)))
                .flatMap(this::read)
                .onErrorMap(error -> Refusals.of(resource, error));
    }

    /** The row's id if it was there, and as expected. Its version is raised by a trigger, even if only links change. */
    private Mono<Long> changed(long id, Given given, Expected expected) {
        Sql sql = new Sql();
        String assignments = given.columns().stream()
                .map(field -> column(field) + " = " + given.bound(field, sql))
                .collect(Collectors.joining(", "));
        String condition = condition(id, expected, sql);
        return (given.values().isEmpty()
                        ? sql.add("select id from " + table() + condition + " for no key update")
                        : sql.add("update " + table() + " set "
                                + (assignments.isEmpty() ? "version = version" : assignments) + condition
                                + returning(given)))
                .on(connection, row -> Sql.value(row, 0, Long.class))
                .next();
    }

    /** The id; where links are written next, their trigger is told that it need not raise the version again. */
    private String returning(Given given) {
        return given.links().isEmpty()
                ? " returning id"
                : " returning id, set_config('tributary.raised', '" + table() + ":' || id, true)";
    }

    Mono<Void> delete(long id, Expected expected) {
        Sql sql = new Sql();
        Mono<Long> deleted = sql.add("delete from " + table() + condition(id, expected, sql) + " returning id")
                .on(connection, row -> Sql.value(row, 0, Long.class))
                .next();
        return met(deleted, id).then().onErrorMap(error -> Refusals.ofDeletion(resource, error));
    }

    private String condition(long id, Expected expected, Sql sql) {
        Set<Long> versions = expected.versions();
        String row = " where id = " + sql.bind(id) + " and " + reach.condition(sql);
        return versions == null
                ? row
                : row + " and version = any("
                        + sql.bindAll(versions.stream().sorted().toList(), Long.class) + ")";
    }

    /** Says why no row was written. */
    private Mono<Long> met(Mono<Long> written, long id) {
        return written.switchIfEmpty(
                Mono.defer(() -> reach.refusal(id)).flatMap(why -> Mono.error(new RefusedWriteException(why))));
    }

    private Mono<Long> linked(long id, Given given) {
        return Flux.fromIterable(given.links())
                .concatMap(field -> links(id, (Column.Linked) field.column(), given.list(field)))
                .then(Mono.just(id));
    }

    private Flux<Long> links(long id, Column.Linked pairs, List<?> others) {
        Sql sql = new Sql();
        String own = sql.bind(id);
        String other = sql.bindAll(others, Long.class);
        return sql.add("with gone as (delete from %s where %s = %s and %s <> all(%s))"
                                .formatted(pairs.table(), pairs.own(), own, pairs.other(), other)
                        + " insert into %s (%s, %s) select %s, unnest(%s) on conflict do nothing returning %s"
                                .formatted(pairs.table(), pairs.own(), pairs.other(), own, other, pairs.own()))
                .on(connection, row -> Sql.value(row, 0, Long.class));
    }

    /** Waits for other writers of these rows, and makes later ones wait: all in one order, so that nobody waits in a circle. */
    Mono<Void> lock(List<Long> ids) {
        Sql sql = new Sql();
        return sql.add("select id from " + table() + " where id = any(" + sql.bindAll(ids, Long.class) + ") and "
                        + reach.condition(sql) + " order by id for no key update")
                .on(connection, row -> Sql.value(row, 0, Long.class))
                .then();
    }

    private Mono<Row> read(long id) {
        return Reading.row(connection, resource, id, Shape.PLAIN, Sight.ALL);
    }

    private String table() {
        return resource.table().name();
    }

    private static String column(Field field) {
        return ((Column.Plain) field.column()).name();
    }
}
