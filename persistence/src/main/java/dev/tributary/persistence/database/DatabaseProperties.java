package dev.tributary.persistence.database;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.source.DatabaseName;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database.
 *
 * @param url its address; from the environment variable {@code DATABASE_URL}
 * @param migrationUrl its address for migrations, by a role that owns the tables; from {@code DATABASE_MIGRATION_URL}.
 *     Default: {@code url}
 * @param viewsUrl its address for views, by a role that only reads; from {@code DATABASE_VIEWS_URL}. Default: {@code url}
 * @param viewConnections how many connections the views may use, 1 to 100. Default 8: PostgreSQL answers two cores' worth
 *     of queries with few, and more only wait inside it
 * @param shopConnections how many connections reading and writing the shop's own tables may use, 1 to 100. Default 8
 * @param migrations where Flyway looks for scripts. Default {@code classpath:db/migration}
 */
@ConfigurationProperties("tributary.database")
public record DatabaseProperties(
        @DefaultValue("") String url,
        @DefaultValue("") String migrationUrl,
        @DefaultValue("") String viewsUrl,
        @DefaultValue("8") int viewConnections,
        @DefaultValue("8") int shopConnections,
        @DefaultValue(Schema.MIGRATIONS) List<String> migrations) {

    /** 72 bits, so that two of some thousand are never called the same. */
    private static final int NAME_LENGTH = 12;

    public DatabaseProperties {
        DatabaseUrl.parse(url);
        migrationUrl = migrationUrl.isBlank() ? url : migrationUrl;
        viewsUrl = viewsUrl.isBlank() ? url : viewsUrl;
        DatabaseUrl.parse("DATABASE_MIGRATION_URL", migrationUrl);
        DatabaseUrl.parse("DATABASE_VIEWS_URL", viewsUrl);
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

    /** The address for migrations, understood. */
    public DatabaseUrl migrationAddress() {
        return DatabaseUrl.parse(migrationUrl);
    }

    /** The address for views, understood. */
    public DatabaseUrl viewsAddress() {
        return DatabaseUrl.parse(viewsUrl);
    }

    /** Where it is, as a digest, and where that of the views is; who asks and how makes no difference. */
    DatabaseName name() {
        CacheKey.Pieces pieces = CacheKey.of("database");
        for (DatabaseUrl place : List.of(address(), viewsAddress())) {
            pieces.add(place.host().toLowerCase(Locale.ROOT)).add(place.port()).add(place.database());
        }
        return new DatabaseName(pieces.toKey().text().substring(0, NAME_LENGTH));
    }

    /** Without the addresses, which may hold passwords. */
    @Override
    public String toString() {
        return "DatabaseProperties[" + address() + "]";
    }
}
