package dev.tributary.api.operations.deploy;

import dev.tributary.aggregation.view.Views;
import dev.tributary.persistence.database.DatabaseUrl;
import dev.tributary.persistence.database.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database that the service would use, and what would use it. It only reads, and blocks. */
final class Deployed implements AutoCloseable {

    private static final String ORDINARY = "select rolname::text from pg_roles where rolname = ? and not rolsuper";

    private final DatabaseUrl address;
    private final Settings settings;
    private final Views views;
    private final Connection connection;

    /**
     * Connects.
     *
     * @throws SQLException if there is no way to the database
     */
    Deployed(DatabaseUrl address, Settings settings, Views views) throws SQLException {
        this.address = address;
        this.settings = settings;
        this.views = views;
        connection = DriverManager.getConnection(address.jdbc(), address.user(), address.password());
        connection.setReadOnly(true);
    }

    DatabaseUrl address() {
        return address;
    }

    Views views() {
        return views;
    }

    /** The tables, as the service's migrations make them. */
    Schema schema() {
        List<String> locations = settings.list("tributary.database.migrations");
        return new Schema(address, locations.isEmpty() ? List.of(Schema.MIGRATIONS) : locations);
    }

    /** The role that the settings name; {@code null} where they name none of its own. */
    @Nullable
    String user(DatabaseRole role) {
        DatabaseUrl url = settings.database(role);
        return url == null ? null : url.user();
    }

    /** The same, if there is such a role, and rights mean anything to it. */
    @Nullable
    String ordinary(DatabaseRole role) throws SQLException {
        String user = user(role);
        return user == null ? null : column(ORDINARY, user).stream().findFirst().orElse(null);
    }

    /** The first column of a query's rows. */
    List<String> column(String query, String... values) throws SQLException {
        return rows(query, values).stream().map(List::getFirst).toList();
    }

    /** The rows of a query, as texts that are not null; a question mark stands for a value. */
    List<List<String>> rows(String query, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return texts(rows);
            }
        }
    }

    private static List<List<String>> texts(ResultSet rows) throws SQLException {
        var texts = new ArrayList<List<String>>();
        while (rows.next()) {
            var row = new ArrayList<String>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.add(rows.getString(i));
            }
            texts.add(row);
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
