package dev.tributary.persistence.sql;

import dev.tributary.aggregation.source.Database;
import dev.tributary.persistence.database.DatabaseProperties;
import dev.tributary.persistence.database.DatabaseUrl;
import dev.tributary.persistence.database.PostgresConnections;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.resources.LoopResources;

/** Wires the views' way to the database: connections that cannot write. */
@Configuration(proxyBeanMethods = false)
class SqlConfiguration {

    @Bean(destroyMethod = "dispose")
    ConnectionPool viewConnections(DatabaseProperties properties, LoopResources loops) {
        return PostgresConnections.pool(
                "views", properties.viewConnections(), readOnly(properties.viewsAddress(), loops));
    }

    static PostgresqlConnectionConfiguration readOnly(DatabaseUrl address, LoopResources loops) {
        return PostgresConnections.to(address, loops)
                .applicationName("tributary-views")
                .options(Map.of("default_transaction_read_only", "on"))
                .statementTimeout(StatementTimeout.LONGEST)
                .build();
    }

    @Bean
    Database database(ConnectionPool viewConnections) {
        return new SqlExchange(viewConnections);
    }

    @Bean(destroyMethod = "close")
    PostgresPlans plans(DatabaseProperties properties, LoopResources loops) {
        return new PostgresPlans(properties.viewsAddress(), loops);
    }

    @Bean
    WarmConnections warmConnections(ConnectionPool viewConnections) {
        return new WarmConnections(viewConnections);
    }
}
