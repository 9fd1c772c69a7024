package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.source.Database;
import dev.tributary.aggregation.source.FunctionCall;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceExchange;
import java.util.Map;

/**
 * Everything that can be asked.
 *
 * @param services by name; every Service that a view names is there
 */
public record Sources(
        Map<String, SourceExchange<ServiceCall>> services, Database database, SourceExchange<FunctionCall> functions) {

    public Sources {
        services = Map.copyOf(services);
    }

    /** The same, with another way to the database. */
    Sources with(Database other) {
        return new Sources(services, other, functions);
    }
}
