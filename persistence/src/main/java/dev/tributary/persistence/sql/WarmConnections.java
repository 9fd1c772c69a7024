package dev.tributary.persistence.sql;

import io.r2dbc.pool.ConnectionPool;
import java.time.Duration;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Opens the views' connections before the service calls itself ready, so that its first callers do not pay for them. A
 * database that is away, or slow to answer, delays that by two seconds at most.
 */
final class WarmConnections implements ApplicationRunner {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ConnectionPool connections;

    WarmConnections(ConnectionPool connections) {
        this.connections = connections;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        connections.warmup().timeout(PATIENCE).onErrorComplete().toFuture().join();
    }
}
