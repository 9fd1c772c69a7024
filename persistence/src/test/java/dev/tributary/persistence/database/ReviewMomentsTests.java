package dev.tributary.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.local.server.PostgresServer;
import dev.tributary.local.server.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class ReviewMomentsTests {

    private static final String FILLED = "select count(*) from review where updated_at = created_at";

    @Test
    void migratesRowsInBatchesThatAreCommittedOneByOne() throws SQLException {
        try (PostgresServer server = PostgresServer.startFresh()) {
            Sql sql = new Sql(server.url());
            DatabaseUrl address = DatabaseUrl.parse(server.url());
            Flyway.configure()
                    .dataSource(address.jdbc(), address.user(), address.password())
                    .locations(Schema.MIGRATIONS)
                    .target("2")
                    .load()
                    .migrate();
            sql.run("""
                    insert into category (name, slug) values ('One', 'one');
                    insert into author (name) values ('Ada');
                    insert into product (name, price, currency, category_id, author_id) values ('A', 1, 'EUR', 1, 1);
                    insert into review (product_id, reviewer, rating, created_at)
                    select 1, 'Reviewer ' || n, 3, now() - n * interval '1 day' from generate_series(1, 2500) n;
                    update review set body = 'changed since' where id = 7;
                    """);

            CompletableFuture<Integer> migrated;
            try (Connection _ = sql.holding("select from review where id = 2400 for update")) {
                migrated = CompletableFuture.supplyAsync(new Schema(address, List.of(Schema.MIGRATIONS))::migrate);
                await().until(() -> sql.ask(FILLED).equals("2000"));
            }

            assertThat(migrated.join()).isPositive();
            assertThat(sql.ask(FILLED)).isEqualTo("2499");
            assertThat(sql.ask("select string_agg(id || ':' || version, ' ') from review where version > 0"))
                    .isEqualTo("7:1");
        }
    }
}
