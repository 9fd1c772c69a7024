package dev.tributary.persistence.sql;

import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.persistence.database.DatabaseUrl;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Prepares declared queries on a database, in a transaction that cannot write, and tells their columns. Nothing of a
 * query runs: it is joined on a condition that is always false. It blocks, and is for one thread.
 */
public final class PreparedColumns implements AutoCloseable {

    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class, "text",
            Integer.class, "int4",
            Long.class, "int8",
            BigDecimal.class, "numeric",
            Boolean.class, "bool",
            UUID.class, "uuid",
            LocalDate.class, "date",
            Instant.class, "timestamptz");

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
        String types = query.types().stream().map(PreparedColumns::type).collect(Collectors.joining(", "));
        String nulls = String.join(", ", Collections.nCopies(query.types().size(), "null"));
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("prepare declared" + bracketed(types) + " as select r.* from (values (1)) one (one)"
                    + " left join lateral (\n" + query.text() + "\n) r on false");
            try (ResultSet rows = statement.executeQuery("execute declared" + bracketed(nulls))) {
                return names(rows);
            } finally {
                statement.execute("deallocate declared");
            }
        }
    }

    private static String bracketed(String list) {
        return list.isEmpty() ? "" : " (" + list + ")";
    }

    /** PostgreSQL finds out itself what only the value would tell. */
    private static String type(Class<?> type) {
        return type.isArray()
                ? TYPES.containsKey(type.componentType()) ? TYPES.get(type.componentType()) + "[]" : "unknown"
                : TYPES.getOrDefault(type, "unknown");
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
