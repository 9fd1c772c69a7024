package dev.tributary.aggregation.view;

import dev.tributary.aggregation.source.SqlQuery;
import java.util.List;

/**
 * A query on the database.
 *
 * @param query the statement, whose binds are filled with the references' values
 * @param references one a bind, in the order of the binds
 */
public record SqlSource(SqlQuery query, List<Reference> references) implements Source {

    public SqlSource {
        references = List.copyOf(references);
    }
}
