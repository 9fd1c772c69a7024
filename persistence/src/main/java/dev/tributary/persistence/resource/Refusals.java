package dev.tributary.persistence.resource;

import dev.tributary.persistence.database.DatabaseFaults;
import io.r2dbc.postgresql.api.PostgresqlException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a violated constraint means, as the resource declares it; any other error stays what it is. */
final class Refusals {

    private static final String FOREIGN_KEY = "23503";

    private Refusals() {}

    static Throwable of(Resource resource, Throwable error) {
        RefusedWrite why = declared(resource.table().constraints(), error);
        return why == null ? error : new RefusedWriteException(why);
    }

    /** A row that others refer to cannot be deleted. */
    static Throwable ofDeletion(Resource resource, Throwable error) {
        String by = DatabaseFaults.state(error).equals(FOREIGN_KEY)
                ? declared(resource.table().references(), error)
                : null;
        return by == null ? error : new RefusedWriteException(new RefusedWrite.StillReferenced(by));
    }

    private static <T> @Nullable T declared(Map<String, T> meanings, Throwable error) {
        return error instanceof PostgresqlException told
                ? meanings.get(told.getErrorDetails().getConstraintName().orElse(""))
                : null;
    }
}
