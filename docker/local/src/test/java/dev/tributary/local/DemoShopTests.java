package dev.tributary.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.server.PostgresServer;
import dev.tributary.local.server.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class DemoShopTests {

    private static final Path MIGRATIONS =
            Path.of("..", "..", "persistence", "src", "main", "resources", "db", "migration");
    private static final Path DEMO = Path.of("src", "main", "resources", "db", "demo", "R__demo_shop.sql");
    private static final PostgresServer SERVER = PostgresServer.startFresh();
    private static final Sql SQL = new Sql(SERVER.url());

    @BeforeAll
    static void fill() throws IOException, SQLException {
        try (Stream<Path> scripts = Files.list(MIGRATIONS)) {
            for (Path script : scripts.filter(DemoShopTests::isScript).sorted().toList()) {
                SQL.run(Files.readString(script));
            }
        }
        SQL.run(Files.readString(DEMO));
    }

    /** Beside some scripts stands how Flyway runs them. */
    private static boolean isScript(Path file) {
        return file.toString().endsWith(".sql");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void holdsWhatItPromises() throws SQLException {
        assertThat(count("category")).isEqualTo(40);
        assertThat(count("author")).isEqualTo(200);
        assertThat(count("genre")).isEqualTo(20);
        assertThat(count("product where id between 1 and 1000")).isEqualTo(1000);
        assertThat(count("product")).isEqualTo(1000);
        assertThat(count("review")).isEqualTo(5000);
        assertThat(count("review where status = 'approved'")).isBetween(3900, 4100);
        assertThat(count("review where status = 'pending'")).isPositive();
        assertThat(count("review where status = 'rejected'")).isPositive();
    }

    @Test
    void categoriesAreOneTreeOfSeveralLevels() throws SQLException {
        assertThat(SQL.ask("""
                        with recursive tree (id, level) as (
                            select id, 1 from category where parent_id is null
                            union all
                            select child.id, level + 1 from category child join tree on tree.id = child.parent_id)
                        select count(*) || ' in ' || max(level) || ' from ' || count(*) filter (where level = 1) from tree
                        """)).isEqualTo("40 in 5 from 1");
    }

    @Test
    void product42IsComplete() throws SQLException {
        assertThat(count("product where id = 42 and active and seller_id is not null"))
                .isEqualTo(1);
        assertThat(count("product_genre where product_id = 42")).isPositive();
        assertThat(count("review where product_id = 42 and status = 'approved'"))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void someProductsLackWhatMayBeLacking() throws SQLException {
        assertThat(count("product where id = 7 and active and seller_id is null"))
                .isEqualTo(1);
        assertThat(count("product where not active")).isBetween(10, 100);
        assertThat(count("product where seller_id not between 1 and 50")).isZero();
        assertThat(count("product where stock = 0")).isPositive();
        assertThat(count("product where price <> trunc(price)")).isGreaterThan(900);
        assertThat(count("(select from product_genre group by product_id having count(*) between 1 and 3) x"))
                .isEqualTo(1000);
    }

    @Test
    void isTheSameWhenItRunsAgainAndTakesUnderASecond() throws IOException, SQLException {
        String before = SQL.ask(fingerprint());
        SQL.run("insert into author (name) values ('Somebody New')");
        long start = System.nanoTime();
        SQL.run(Files.readString(DEMO));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(SQL.ask(fingerprint())).isEqualTo(before);
    }

    @Test
    void laterInsertsGetFreeIds() throws SQLException {
        assertThat(SQL.ask(
                        "insert into review (product_id, reviewer, rating) values (1, 'Late', 5) returning id > 5000"))
                .isEqualTo("t");
        SQL.run("delete from review where reviewer = 'Late'");
    }

    private static String fingerprint() {
        return "select md5(string_agg(p::text, '' order by id)) || (select md5(string_agg(r::text, '' order by id)) from"
                + " review r) || (select count(*) from author) from product p";
    }

    private static int count(String from) throws SQLException {
        return Integer.parseInt(SQL.ask("select count(*) from " + from));
    }
}
