package dev.tributary.benchmark.run;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills the tables of the two queries: ten thousand items with five reviews each. */
final class TestData {

    private static final String SCRIPT = """
            create schema benchmark;
            create table benchmark.item (
                id bigint primary key, name text not null, price numeric(10, 2) not null,
                seller_id bigint not null, description text not null);
            create table benchmark.review (
                id bigint primary key, item_id bigint not null, author text not null,
                stars int not null, body text not null);
            insert into benchmark.item
                select i, 'Thing number ' || i, i % 500 + 0.95, i % 100, repeat('Made to be described. ', 20)
                from generate_series(1, 10000) i;
            insert into benchmark.review
                select i, (i - 1) / 5 + 1, 'Reader ' || i % 77, i % 5 + 1, repeat('Worth its price. ', 12)
                from generate_series(1, 50000) i;
            create index on benchmark.review (item_id, id);
            vacuum analyze
            """;

    private TestData() {}

    static void fill(String database) {
        URI address = URI.create(database);
        String[] user = address.getUserInfo().split(":", 2);
        String url = "jdbc:postgresql://" + address.getHost() + ":" + address.getPort() + address.getPath();
        try (Connection connection = DriverManager.getConnection(url, user[0], user[1]);
                Statement statement = connection.createStatement()) {
            for (String command : SCRIPT.split(";\n", -1)) {
                statement.execute(command);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("test data: cannot be filled in", failed);
        }
    }
}
