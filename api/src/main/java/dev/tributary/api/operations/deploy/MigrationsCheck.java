package dev.tributary.api.operations.deploy;

import dev.tributary.persistence.database.Schema;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/** Whether the tables are those of this version. */
final class MigrationsCheck implements StoredCheck {

    @Override
    public Stream<Weakness> of(Deployed deployed) {
        try {
            return weaknesses(deployed.schema());
        } catch (FlywayException refused) {
            String message =
                    String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
            return Stream.of(Risk.DATABASE_UNANSWERED.found("migrations: " + message + " (expected: a history)"));
        }
    }

    private static Stream<Weakness> weaknesses(Schema schema) {
        Stream<Weakness> failed = schema.failed().stream()
                .map(script -> Risk.MIGRATION_FAILED.found("migrations: " + script + " failed (expected: success)"));
        Stream<Weakness> pending = Texts.shortened(
                        schema.pending().stream().map(Schema.Pending::name).toList())
                .map(scripts ->
                        Risk.MIGRATION_PENDING.found("migrations: " + scripts + " (expected: none that is pending)"));
        return Stream.concat(failed, pending);
    }
}
