package dev.tributary.persistence.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/** The tables of a database, as migrations make them. It blocks. */
public final class Schema {

    /** Where the migrations of the product are. */
    public static final String MIGRATIONS = "classpath:db/migration";

    private final Flyway flyway;
    private final List<String> locations;

    /** The tables of the database there; scripts come from these places. Nothing is connected yet. */
    public Schema(DatabaseUrl address, List<String> locations) {
        this.locations = List.copyOf(locations);
        flyway = Flyway.configure()
                .dataSource(address.jdbc(), address.user(), address.password())
                .locations(locations.toArray(String[]::new))
                .load();
    }

    /**
     * A script that has not run.
     *
     * @param name of its file
     */
    public record Pending(String name, String sql) {}

    Flyway flyway() {
        return flyway;
    }

    /**
     * What {@link #migrate()} would run, in order; changes nothing.
     *
     * @throws FlywayException if the database cannot be asked
     */
    public List<Pending> pending() {
        return Arrays.stream(flyway.info().pending()).map(this::read).toList();
    }

    /**
     * The files of scripts that have begun and failed, in order.
     *
     * @throws FlywayException if the database cannot be asked
     */
    public List<String> failed() {
        return Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getState().isFailed())
                .map(MigrationInfo::getScript)
                .toList();
    }

    private Pending read(MigrationInfo migration) {
        String script = migration.getScript();
        return locations.stream()
                .map(location -> location.replaceFirst("^filesystem:", "file:") + "/" + script)
                .map(new DefaultResourceLoader()::getResource)
                .filter(Resource::exists)
                .findFirst()
                .map(resource -> new Pending(script, text(resource)))
                .orElseThrow(() -> new IllegalStateException(script + ": not found (expected: in " + locations + ")"));
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Runs what is pending, and answers how many scripts that were.
     *
     * @throws FlywayException if a script fails; those before it have run
     */
    public int migrate() {
        return flyway.migrate().migrationsExecuted;
    }
}
