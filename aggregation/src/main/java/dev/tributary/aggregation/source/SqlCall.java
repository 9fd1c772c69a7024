package dev.tributary.aggregation.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Queries that are asked in one statement, with their values.
 *
 * @param queries what is asked, the same for every request; at least one
 * @param values one for each of the queries' binds, in their order; {@code null} is bound as a null of the bind's type
 * @param deadline when the asker stops waiting
 */
public record SqlCall(List<SqlQuery> queries, List<@Nullable Object> values, Deadline deadline) implements SourceCall {

    public SqlCall {
        queries = List.copyOf(queries);
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
