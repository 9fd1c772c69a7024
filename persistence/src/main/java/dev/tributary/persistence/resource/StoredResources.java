package dev.tributary.persistence.resource;

import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.personal.Presence;
import io.r2dbc.spi.Connection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Resources in PostgreSQL. */
final class StoredResources implements Resources {

    private final Lending connections;

    StoredResources(Lending connections) {
        this.connections = connections;
    }

    @Override
    public Mono<Rows> list(Resource resource, Listing listing) {
        return connections.reading(connection -> new Lists(connection, resource, listing).window());
    }

    @Override
    public Flux<byte[]> stream(Resource resource, Listing listing) {
        return Walk.over(
                span -> connections.reading(connection -> new Lists(connection, resource, listing).rows(span)));
    }

    @Override
    public Mono<Row> find(Resource resource, long id, Shape shape, Sight sight) {
        return connections.reading(connection -> Reading.row(connection, resource, id, shape, sight));
    }

    @Override
    public Mono<Row> create(Resource resource, Map<String, @Nullable Object> values, Writer writer) {
        return writing(resource, writer, connection -> new Writes(connection, resource, writer).create(values));
    }

    @Override
    public Mono<Row> change(
            Resource resource, long id, Map<String, @Nullable Object> values, Expected expected, Writer writer) {
        return writing(
                resource, writer, connection -> new Writes(connection, resource, writer).change(id, values, expected));
    }

    @Override
    public Mono<Void> delete(Resource resource, long id, Expected expected, Writer writer) {
        return writing(resource, writer, connection -> new Writes(connection, resource, writer).delete(id, expected));
    }

    @Override
    public Mono<List<Result>> createAll(
            Resource resource, List<Map<String, @Nullable Object>> items, boolean atomic, Writer writer) {
        check(items);
        return writing(
                resource,
                writer,
                connection ->
                        createEach(new Writes(connection, resource, writer), items, new Bulk(connection, atomic)));
    }

    @Override
    public Mono<List<Result>> changeAll(Resource resource, List<Change> items, boolean atomic, Writer writer) {
        check(items);
        return writing(
                resource,
                writer,
                connection ->
                        changeEach(new Writes(connection, resource, writer), items, new Bulk(connection, atomic)));
    }

    /** Writes in a transaction, during which the writer stays if rows may be his own. */
    private <T> Mono<T> writing(Resource resource, Writer writer, Function<Connection, Mono<T>> work) {
        Writer.Owner owner = resource.isOwned() ? writer.owner() : null;
        return owner == null
                ? connections.writing(work)
                : connections.writing(connection ->
                        Presence.hold(connection, owner.subject()).then(Mono.defer(() -> work.apply(connection))));
    }

    private static Mono<List<Result>> createEach(Writes writes, List<Map<String, @Nullable Object>> items, Bulk bulk) {
        return bulk.each(items, writes::create);
    }

    private static Mono<List<Result>> changeEach(Writes writes, List<Change> items, Bulk bulk) {
        return writes.lock(items.stream().map(Change::id).toList())
                .then(bulk.each(items, item -> writes.change(item.id(), item.values(), item.expected())));
    }

    private static void check(List<?> items) {
        if (items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("items: " + items.size() + " (expected: at most " + MOST_ITEMS + ")");
        }
    }
}
