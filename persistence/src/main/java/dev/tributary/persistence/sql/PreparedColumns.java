package dev.tributary.persistence.sql;

import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.persistence.database.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Prepares declared queries on a database, in a transaction that cannot write, and tells their columns. Nothing of a
 * query runs: it is joined on a condition that is always false. It blocks, and is for one thread.
 */
public final class PreparedColumns implements AutoCloseable {

    private final Connection connection;

    /**
     * Connects.
     *
     * @throws SQLException if there is no way to the database
     */
    public PreparedColumns(DatabaseUrl address) throws SQLException {
        connection = DriverManager.getConnection(address.jdbc(), address.user(), address.password());
        connection.setReadOnly(true);
    }

    /**
     * The names of a query's columns, in order.
     *
     * @throws SQLException if PostgreSQL does not take the query
     */
    public List<String> of(SqlQuery query) throws SQLException {
        var declared = new NamedStatement(
                "declared",
                query.types(),
                "select r.* from (values (1)) one (one) left join lateral (\n" + query.text() + "\n) r on false");
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(declared.prepare());
            try (ResultSet rows = statement.executeQuery(declared.execute())) {
                return names(rows);
            } finally {
                statement.execute(declared.deallocate());
            }
        }
    }

    private static List<String> names(ResultSet rows) throws SQLException {
        var names = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            names.add(rows.getMetaData().getColumnLabel(i));
        }
        return names;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
