package dev.tributary.api.operations;

import dev.tributary.persistence.database.DatabaseUrl;
import dev.tributary.persistence.database.Schema;
import dev.tributary.persistence.database.Schema.Pending;
import java.io.PrintStream;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.env.StandardEnvironment;

/**
 * Brings the tables up to date and ends: {@code migrate [--dry-run] [--database=URL]}. The database is that of
 * {@code DATABASE_MIGRATION_URL}, or else of {@code DATABASE_URL}. A dry run prints the SQL instead, in order, and changes
 * nothing.
 */
final class MigrateCommand implements Command {

    /** The first argument that asks for this command. */
    static final String NAME = "migrate";

    private static final String DRY_RUN = "--dry-run";
    private static final String USAGE = "[--dry-run] [--database=URL]";

    private final PrintStream out;

    /** A command that prints there. */
    MigrateCommand(PrintStream out) {
        this.out = out;
    }

    /** Prints what was or would be run. The exit code is 0 if all went well, 1 if a script failed or the database did not answer. */
    @Override
    public int run(List<String> arguments) {
        if (!arguments.stream().allMatch(word -> word.equals(DRY_RUN) || DatabaseOption.is(word))) {
            return ended(MISUSED, "arguments that are not known (expected: " + USAGE + ")");
        }
        try {
            Schema schema = new Schema(address(arguments), List.of(Schema.MIGRATIONS));
            List<Pending> pending = schema.pending();
            return arguments.contains(DRY_RUN) ? show(pending) : migrate(schema, pending);
        } catch (IllegalArgumentException unreadable) {
            return ended(MISUSED, String.valueOf(unreadable.getMessage()));
        } catch (FlywayException failed) {
            return ended(ERRORS, String.valueOf(failed.getMessage()).strip());
        }
    }

    private static DatabaseUrl address(List<String> arguments) {
        DatabaseUrl named = DatabaseOption.in(arguments);
        return named == null ? address(new StandardEnvironment()) : named;
    }

    private static DatabaseUrl address(StandardEnvironment environment) {
        String migrations = environment.getProperty("DATABASE_MIGRATION_URL", "");
        return migrations.isBlank()
                ? DatabaseUrl.parse(environment.getProperty("DATABASE_URL", ""))
                : DatabaseUrl.parse("DATABASE_MIGRATION_URL", migrations);
    }

    /** What is printed is SQL as a whole. */
    private int show(List<Pending> pending) {
        out.println("-- " + pending.size() + " pending");
        pending.forEach(script ->
                out.println("\n-- " + script.name() + "\n\n" + script.sql().strip()));
        return FINE;
    }

    private int migrate(Schema schema, List<Pending> pending) {
        pending.forEach(script -> out.println(script.name()));
        return ended(FINE, schema.migrate() + " scripts run");
    }

    private int ended(int code, String message) {
        out.println(NAME + ": " + message);
        return code;
    }
}
