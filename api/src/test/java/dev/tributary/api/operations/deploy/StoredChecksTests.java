package dev.tributary.api.operations.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.view.Views;
import dev.tributary.aggregation.view.definition.ViewFiles;
import dev.tributary.local.server.PostgresServer;
import dev.tributary.local.server.Sql;
import dev.tributary.persistence.database.DatabaseUrl;
import dev.tributary.persistence.database.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredChecksTests {

    private static final PostgresServer SERVER = PostgresServer.startFresh("fsync=on", "full_page_writes=on");
    private static final Sql ADMIN = new Sql(SERVER.url());
    private static final String APP = as("tributary_app");
    private static final Views NONE = new Views(List.of(), List.of());

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void create() throws IOException, SQLException {
        ADMIN.run(script());
        ADMIN.run("""
                alter role tributary_owner password 'role';
                alter role tributary_app password 'role';
                alter role tributary_views password 'role';
                """);
        new Schema(DatabaseUrl.parse(as("tributary_owner")), List.of(Schema.MIGRATIONS)).migrate();
        ADMIN.run(script());
        ADMIN.run("insert into author (name) select 'Ada ' || i from generate_series(1, 10000) i");
        ADMIN.run("analyze author");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static String script() throws IOException {
        try (InputStream script = StoredChecksTests.class.getResourceAsStream("/db/roles.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String as(String role) {
        return SERVER.url().replaceFirst("//[^@]*@", "//" + role + ":role@");
    }

    @Test
    void hasNothingAgainstADatabaseThatIsRight() throws IOException {
        assertThat(found(Map.of(), views("select name from author where id = 5")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            role-too-mighty        | alter role tributary_app superuser     | alter role tributary_app nosuperuser
            role-too-mighty        | alter role tributary_views createrole  | alter role tributary_views nocreaterole
            role-owns-tables       | create table mine (); alter table mine owner to tributary_app | drop table mine
            role-may-create        | grant create on schema public to tributary_app | revoke create on schema public from tributary_app
            audit-changeable       | grant update on identity.audit_entry to tributary_app | revoke update on identity.audit_entry from tributary_app
            views-role-writes      | grant insert on author to tributary_views | revoke insert on author from tributary_views
            books-changeable       | grant delete on ledger.posting to tributary_app | revoke delete on ledger.posting from tributary_app
            books-disagree         | set session_replication_role = replica; update ledger.account set balance = -1 where currency = 'EUR' | set session_replication_role = replica; update ledger.account set balance = 0
            views-role-sees-people | grant usage on schema identity to tributary_views | revoke usage on schema identity from tributary_views
            views-role-sees-people | grant usage on schema ledger to tributary_views | revoke usage on schema ledger from tributary_views
            demo-people            | insert into identity.person (username, password_hash) values ('Staff', 'x') | delete from identity.person
            foreign-key-unindexed  | create table kin (author bigint references author (id)) | drop table kin
            filter-unindexed       | drop index review_of_rating              | create index review_of_rating on review (rating, id)
            ordering-unindexed     | drop index product_by_name             | create index product_by_name on product (name, id)
            migration-failed       | update flyway_schema_history set success = false where version = '010' | update flyway_schema_history set success = true
            not-durable            | alter role tributary_app set synchronous_commit = off | alter role tributary_app reset synchronous_commit
            """)
    void tellsOfADatabase(String id, String change, String undo) throws SQLException {
        ADMIN.run(change);
        try {
            assertThat(found(Map.of(), NONE)).containsOnly(id);
        } finally {
            ADMIN.run(undo);
        }
        assertThat(found(Map.of(), NONE)).isEmpty();
    }

    @Test
    void tellsOfScriptsThatHaveNotRun() {
        assertThat(found(Map.of("tributary.database.migrations", "classpath:db/migration,classpath:db/demo"), NONE))
                .containsOnly("migration-pending");
    }

    @Test
    void tellsOfARoleThatIsNotThere() {
        var deployment =
                new Deployment(settings(Map.of("tributary.database.views-url", as("nobody"))), DatabaseUrl.parse(APP));

        assertThat(ids(deployment.ofDatabase(NONE))).containsOnly("role-missing");
    }

    @Test
    void tellsOfADatabaseThatDoesNotAnswer() {
        assertThat(found(Map.of("tributary.database.url", "postgresql://me:s3cret@127.0.0.1:1/shop"), NONE))
                .containsOnly("database-unanswered");
        assertThat(ids(new Deployment(settings(Map.of()), DatabaseUrl.parse(as("tributary_views"))).ofDatabase(NONE)))
                .containsOnly("database-unanswered");
    }

    @Test
    void asksNothingWhereNoAddressIsKnown() {
        assertThat(found(Map.of("tributary.database.url", ""), NONE)).isEmpty();
    }

    @Test
    void tellsOfViewsThatReadLargeTablesFromEndToEnd() throws IOException {
        var deployment = new Deployment(settings(Map.of()), null);

        assertThat(deployment.ofDatabase(views("select id from author where length(name) = 3 limit 5")))
                .extracting(Weakness::message)
                .containsOnly("views.page.parts.a: reads all of author"
                        + " (expected: an index, for tables with 10000 rows or more)");
    }

    @Test
    void tellsOfAnOldServer() throws SQLException {
        assertThat(weaknesses(new ServerCheck(99))).containsOnly("postgresql-old");
    }

    @Test
    void tellsOfClocksThatAreApart() throws SQLException {
        Clock here = Clock.systemUTC();

        assertThat(weaknesses(new ClockCheck(Clock.offset(here, Duration.ofMinutes(1)))))
                .containsOnly("clock-apart");
        assertThat(weaknesses(new ClockCheck(Clock.offset(here, Duration.ofMinutes(-1)))))
                .containsOnly("clock-apart");
    }

    private static List<String> weaknesses(StoredCheck check) throws SQLException {
        try (var deployed = new Deployed(DatabaseUrl.parse(APP), settings(Map.of()), NONE)) {
            return ids(check.of(deployed).toList());
        }
    }

    private static List<String> found(Map<String, String> changes, Views views) {
        return ids(new Deployment(settings(changes), null).ofDatabase(views));
    }

    private static Settings settings(Map<String, String> changes) {
        var all = new HashMap<>(
                Map.of("tributary.database.url", APP, "tributary.database.views-url", as("tributary_views")));
        all.putAll(changes);
        return Production.with(all);
    }

    private static List<String> ids(List<Weakness> weaknesses) {
        return weaknesses.stream().map(weakness -> weakness.risk().id()).toList();
    }

    private static Views views(String query) throws IOException {
        Files.writeString(
                folder.resolve("a.yaml"), "views: { page: { get: /page, parts: { a: { sql: '" + query + "' } } } }");
        return ViewFiles.check(folder, _ -> null).orRefuse();
    }
}
