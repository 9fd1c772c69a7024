package dev.tributary.aggregation.source;

import dev.tributary.aggregation.json.Json;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Answers queries. */
public interface Database {

    /**
     * Asks all queries of a call in one statement. Nothing is asked before subscription, and every subscription asks
     * anew; cancelling ends the statement. The result is a value a query, in their order: an object for one row, an array
     * for many, any value for a value, and a JSON null where there is no row or value, or where there are more rows than
     * {@linkplain SqlQuery#max() declared}. If one query fails, all fail with a {@link SourceException}.
     */
    Mono<List<Json>> ask(SqlCall call);

    /**
     * Lets all that is asked of the given database see the data at one moment: that of its first statement. Its statements
     * wait for each other, on one connection that is held until {@code asking} ends, and one that fails harms no other;
     * but after one that had to be broken off, the others fail as well.
     */
    <T> Mono<T> inSnapshot(Function<Database, Mono<T>> asking);
}
