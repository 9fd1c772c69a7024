package dev.tributary.persistence.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.client.SSLMode;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import reactor.netty.resources.LoopResources;

/** What all connections to PostgreSQL have in common. */
public final class PostgresConnections {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ACQUIRE = Duration.ofSeconds(5);
    private static final int WAITING = 1000;
    private static final Duration LOCK = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int STATEMENTS = 256;

    private PostgresConnections() {}

    /** Where connections lead, and their limits; who asks adds their name and what is special about them. */
    public static PostgresqlConnectionConfiguration.Builder to(DatabaseUrl address, LoopResources loops) {
        return PostgresqlConnectionConfiguration.builder()
                .host(address.host())
                .port(address.port())
                .database(address.database())
                .username(address.user())
                .password(address.password())
                .sslMode(SSLMode.fromValue(address.sslMode()))
                .lockWaitTimeout(LOCK)
                .connectTimeout(CONNECT)
                .tcpKeepAlive(true)
                .preparedStatementCacheQueries(STATEMENTS)
                .loopResources(new WatchedLoops(loops));
    }

    /** A pool of such connections. */
    public static ConnectionPool pool(String name, int most, PostgresqlConnectionConfiguration configuration) {
        return pool(name, most, new PostgresqlConnectionFactory(configuration));
    }

    static ConnectionPool pool(String name, int most, ConnectionFactory factory) {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(factory)
                .name(name)
                .initialSize(most)
                .maxSize(most)
                // Conversations do, but not after they have waited in vain
                .acquireRetry(0)
                .maxAcquireTime(ACQUIRE)
                .customizer(pool -> pool.maxPendingAcquire(WAITING))
                .maxIdleTime(IDLE)
                .maxLifeTime(LIFE)
                .build());
    }
}
