package dev.tributary.persistence.resource;

import dev.tributary.aggregation.cache.Purges;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Has forgotten what a write has changed before its writer hears of it, so that whoever writes reads what he wrote. Nothing
 * depends on it but that: the triggers tell everybody.
 */
final class PurgingResources implements Resources {

    private final Resources resources;
    private final Purges purges;

    PurgingResources(Resources resources, Purges purges) {
        this.resources = resources;
        this.purges = purges;
    }

    @Override
    public Mono<Rows> list(Resource resource, Listing listing) {
        return resources.list(resource, listing);
    }

    @Override
    public Flux<byte[]> stream(Resource resource, Listing listing) {
        return resources.stream(resource, listing);
    }

    @Override
    public Mono<Row> find(Resource resource, long id, Shape shape, Sight sight) {
        return resources.find(resource, id, shape, sight);
    }

    @Override
    public Mono<Row> create(Resource resource, Map<String, @Nullable Object> values, Writer writer) {
        return resources.create(resource, values, writer).flatMap(row -> purged(resource, row));
    }

    @Override
    public Mono<Row> change(
            Resource resource, long id, Map<String, @Nullable Object> values, Expected expected, Writer writer) {
        return resources.change(resource, id, values, expected, writer).flatMap(row -> purged(resource, row));
    }

    private Mono<Row> purged(Resource resource, Row row) {
        return purges.purge(Set.of(tag(resource, row.id()))).thenReturn(row);
    }

    @Override
    public Mono<Void> delete(Resource resource, long id, Expected expected, Writer writer) {
        var tags = new HashSet<>(resource.belongings());
        tags.add(tag(resource, id));
        return resources
                .delete(resource, id, expected, writer)
                .then(Mono.defer(() -> purges.purge(tags)))
                .then();
    }

    @Override
    public Mono<List<Result>> createAll(
            Resource resource, List<Map<String, @Nullable Object>> items, boolean atomic, Writer writer) {
        return resources.createAll(resource, items, atomic, writer).flatMap(results -> purged(resource, results));
    }

    @Override
    public Mono<List<Result>> changeAll(Resource resource, List<Change> items, boolean atomic, Writer writer) {
        return resources.changeAll(resource, items, atomic, writer).flatMap(results -> purged(resource, results));
    }

    private Mono<List<Result>> purged(Resource resource, List<Result> results) {
        Set<String> tags = results.stream()
                .filter(Result.Done.class::isInstance)
                .map(done -> tag(resource, ((Result.Done) done).row().id()))
                .collect(Collectors.toSet());
        return tags.isEmpty() ? Mono.just(results) : purges.purge(tags).thenReturn(results);
    }

    private static String tag(Resource resource, long id) {
        return resource.group() + ":" + id;
    }
}
