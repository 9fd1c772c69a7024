package dev.tributary.local.server;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements on a server, for tests: each on a connection of its own. */
public record Sql(String url) {

    /** Runs statements. */
    public void run(String statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** The first column of the first row. */
    public String ask(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /**
     * A transaction that has run these statements and stays open, with its locks, until it is closed. It is undone then.
     */
    public Connection holding(String statements) throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
        return connection;
    }

    private Connection connect() throws SQLException {
        URI uri = URI.create(url);
        String[] user = uri.getUserInfo().split(":", 2);
        String jdbc = "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath()
                + "?connectTimeout=1&socketTimeout=20&loginTimeout=2";
        return DriverManager.getConnection(jdbc, user[0], user[1]);
    }
}
