package dev.tributary.persistence.sql;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure.Broken;
import dev.tributary.persistence.database.DatabaseFaults;

/** What an error means to a declared query. */
final class SqlFaults {

    /** More rows than were declared. */
    static final String TOO_MANY = "too-many-rows";

    private SqlFaults() {}

    static SourceException of(Throwable error) {
        return DatabaseFaults.state(error).equals("21000")
                ? new SourceException(new Broken(TOO_MANY, false))
                : DatabaseFaults.of(error);
    }
}
