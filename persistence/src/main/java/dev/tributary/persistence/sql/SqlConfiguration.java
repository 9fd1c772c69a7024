package dev.tributary.persistence.sql;

import dev.tributary.aggregation.source.Database;
import dev.tributary.persistence.database.DatabaseProperties;
import dev.tributary.persistence.database.DatabaseUrl;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.client.SSLMode;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.resources.LoopResources;

/** Wires the views' way to the database: connections that cannot write. */
@Configuration(proxyBeanMethods = false)
class SqlConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ACQUIRE = Duration.ofSeconds(5);
    private static final Duration LOCK = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int STATEMENTS = 256;

    @Bean(destroyMethod = "dispose")
    ConnectionPool viewConnections(DatabaseProperties properties, LoopResources loops) {
        int most = properties.viewConnections();
        return new ConnectionPool(ConnectionPoolConfiguration.builder(
                        new PostgresqlConnectionFactory(readOnly(properties.address(), loops)))
                .name("views")
                .initialSize(most)
                .maxSize(most)
                .acquireRetry(most)
                .maxAcquireTime(ACQUIRE)
                .maxIdleTime(IDLE)
                .maxLifeTime(LIFE)
                .build());
    }

    static PostgresqlConnectionConfiguration readOnly(DatabaseUrl address, LoopResources loops) {
        return PostgresqlConnectionConfiguration.builder()
                .host(address.host())
                .port(address.port())
                .database(address.database())
                .username(address.user())
                .password(address.password())
                .sslMode(SSLMode.fromValue(address.sslMode()))
                .applicationName("tributary-views")
                .options(Map.of("default_transaction_read_only", "on"))
                .statementTimeout(StatementTimeout.LONGEST)
                .lockWaitTimeout(LOCK)
                .connectTimeout(CONNECT)
                .tcpKeepAlive(true)
                .preparedStatementCacheQueries(STATEMENTS)
                .loopResources(loops)
                .build();
    }

    @Bean
    Database database(ConnectionPool viewConnections) {
        return new SqlExchange(viewConnections);
    }

    @Bean(destroyMethod = "close")
    PostgresPlans plans(DatabaseProperties properties, LoopResources loops) {
        return new PostgresPlans(properties.address(), loops);
    }

    @Bean
    WarmConnections warmConnections(ConnectionPool viewConnections) {
        return new WarmConnections(viewConnections);
    }
}
