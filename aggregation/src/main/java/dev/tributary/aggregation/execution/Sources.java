package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SqlCall;
import java.util.Map;

/**
 * Everything that can be asked.
 *
 * @param services by name; every Service that a view names is there
 */
public record Sources(Map<String, SourceExchange<ServiceCall>> services, SourceExchange<SqlCall> database) {

    public Sources {
        services = Map.copyOf(services);
    }
}
