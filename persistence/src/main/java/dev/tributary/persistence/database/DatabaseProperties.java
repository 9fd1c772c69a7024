package dev.tributary.persistence.database;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database.
 *
 * @param url its address; from the environment variable {@code DATABASE_URL}
 * @param viewConnections how many connections the views may use, 1 to 100. Default 8: PostgreSQL answers two cores' worth
 *     of queries with few, and more only wait inside it
 * @param shopConnections how many connections reading and writing the shop's own tables may use, 1 to 100. Default 8
 * @param migrations where Flyway looks for scripts. Default {@code classpath:db/migration}
 */
@ConfigurationProperties("tributary.database")
public record DatabaseProperties(
        @DefaultValue("") String url,
        @DefaultValue("8") int viewConnections,
        @DefaultValue("8") int shopConnections,
        @DefaultValue("classpath:db/migration") List<String> migrations) {

    public DatabaseProperties {
        DatabaseUrl.parse(url);
        checkConnections("view-connections", viewConnections);
        checkConnections("shop-connections", shopConnections);
        migrations = List.copyOf(migrations);
    }

    private static void checkConnections(String name, int connections) {
        if (connections < 1 || connections > 100) {
            throw new IllegalArgumentException(
                    "tributary.database." + name + ": " + connections + " (expected: 1 to 100)");
        }
    }

    /** The address, understood. */
    public DatabaseUrl address() {
        return DatabaseUrl.parse(url);
    }

    /** Without the address, which may hold a password. */
    @Override
    public String toString() {
        return "DatabaseProperties[" + address() + "]";
    }
}
