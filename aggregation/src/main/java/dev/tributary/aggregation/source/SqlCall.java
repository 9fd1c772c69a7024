package dev.tributary.aggregation.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query with its values.
 *
 * @param query what is asked, the same for every request
 * @param values one for each of the query's binds, in their order; {@code null} is bound as a null of the bind's type
 * @param deadline when the asker stops waiting
 */
public record SqlCall(SqlQuery query, List<@Nullable Object> values, Deadline deadline) implements SourceCall {

    public SqlCall {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
