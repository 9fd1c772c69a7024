package dev.tributary.persistence.purge;

import dev.tributary.aggregation.cache.Purges;
import dev.tributary.local.server.PostgresServer;
import dev.tributary.persistence.database.DatabaseProperties;
import dev.tributary.persistence.database.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import reactor.netty.resources.LoopResources;

/** The shop's tables on a server of their own, somebody who writes by plain SQL, and a listener. */
final class Shop implements AutoCloseable {

    static final String REDIS = "redis";

    private static final String MIGRATIONS = "classpath:db/migration";

    final PostgresServer server = PostgresServer.startFresh();
    final RecordedPurges purges = new RecordedPurges();
    final PurgeListener listener;

    private final DatabaseUrl address = DatabaseUrl.parse(server.url());
    private final LoopResources loops = LoopResources.create("test", 1, true);

    Shop() {
        Flyway.configure()
                .dataSource(address.jdbc(), address.user(), address.password())
                .locations(MIGRATIONS)
                .load()
                .migrate();
        listener = listener(purges);
    }

    /** One more instance that listens to the same database. */
    PurgeListener listener(Purges purged) {
        return listener(purged, REDIS);
    }

    /** The same over another Redis. */
    PurgeListener listener(Purges purged, String redis) {
        var properties = new DatabaseProperties(server.url(), "", "", 1, 1, List.of(MIGRATIONS));
        return PurgeConfiguration.listener(properties, loops, purged, redis);
    }

    /** Runs statements in one transaction. */
    void write(String statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** A connection of somebody else. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(address.jdbc(), address.user(), address.password());
    }

    @Override
    public void close() {
        listener.stop();
        loops.dispose();
        server.close();
    }
}
