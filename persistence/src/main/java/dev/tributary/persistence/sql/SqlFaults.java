package dev.tributary.persistence.sql;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure.Broken;
import dev.tributary.persistence.database.DatabaseFaults;

/** What an error means to a declared query. */
final class SqlFaults {

    private SqlFaults() {}

    static SourceException of(Throwable error) {
        return DatabaseFaults.state(error).equals("21000")
                ? new SourceException(new Broken("too-many-rows", false))
                : DatabaseFaults.of(error);
    }
}
