package dev.tributary.persistence.resource;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The rows of every resource: the one door.
 *
 * <p>Work starts on subscription. A write that has begun runs to its end even if its asker leaves. A write that cannot be
 * is a {@link RefusedWriteException}; a database that is away, busy or slow is a
 * {@link dev.tributary.aggregation.source.SourceException}, and nothing was written that the answer does not tell of. What
 * the declaration does not know (a filter, an ordering, a member) is an {@link IllegalArgumentException}: callers check
 * names, types and {@link Rules} before they ask.
 */
public interface Resources {

    /** How many items a bulk takes. */
    int MOST_ITEMS = 100;

    /** A window of a list. The number of statements depends on neither its size nor what is expanded. */
    Mono<Rows> list(Resource resource, Listing listing);

    /**
     * Every row of a list; its window and count are of no account. Rows are fetched in batches as the reader takes them: at
     * most one batch is held, no connection and no transaction in between. A row that is there all the time comes once; one
     * that moves in the ordering meanwhile may come twice or not at all.
     */
    Flux<byte[]> stream(Resource resource, Listing listing);

    /** One row; empty if there is none in sight. */
    Mono<Row> find(Resource resource, long id, Shape shape, Sight sight);

    /** Creates a row; members that are absent get their presets. The answer has the plain shape, as that of each write. */
    Mono<Row> create(Resource resource, Map<String, @Nullable Object> values, Writer writer);

    /** Changes the given members of a row, for a replacement all of them; no members change nothing. */
    Mono<Row> change(
            Resource resource, long id, Map<String, @Nullable Object> values, Expected expected, Writer writer);

    /** Deletes a row, and what belongs to it. */
    Mono<Void> delete(Resource resource, long id, Expected expected, Writer writer);

    /**
     * Creates at most {@link #MOST_ITEMS} rows in one transaction, with one result each, in order.
     *
     * @param atomic whether nothing is created if one is refused; all are tried in any case, so that every refusal is told
     */
    Mono<List<Result>> createAll(
            Resource resource, List<Map<String, @Nullable Object>> items, boolean atomic, Writer writer);

    /** Changes rows as {@link #createAll} creates them. */
    Mono<List<Result>> changeAll(Resource resource, List<Change> items, boolean atomic, Writer writer);
}
