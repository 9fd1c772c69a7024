package dev.tributary.persistence.resource;

import dev.tributary.persistence.database.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A row that a transaction of somebody else has locked. */
record HeldRow(Connection connection) implements AutoCloseable {

    static HeldRow of(String url, String table, long id) {
        DatabaseUrl address = DatabaseUrl.parse(url);
        try {
            Connection connection = DriverManager.getConnection(address.jdbc(), address.user(), address.password());
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select from " + table + " where id = " + id + " for update");
            }
            return new HeldRow(connection);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
