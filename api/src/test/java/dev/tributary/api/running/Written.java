package dev.tributary.api.running;

import dev.tributary.local.LocalServers;
import dev.tributary.local.server.Sql;
import java.sql.SQLException;

/** What somebody writes, or asks, at psql. */
final class Written {

    private Written() {}

    static void bySql(String statement) {
        try {
            new Sql(LocalServers.databaseUrl()).run(statement);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The first column of the first row that a query finds. */
    static String asked(String query) {
        try {
            return String.valueOf(new Sql(LocalServers.databaseUrl()).ask(query));
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
