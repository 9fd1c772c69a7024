package dev.tributary.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.local.server.PostgresServer;
import dev.tributary.local.server.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTests {

    private static final PostgresServer SERVER = PostgresServer.startFresh();
    private static final Sql ADMIN = new Sql(SERVER.url());
    private static final Sql OWNER = as("tributary_owner");
    private static final Sql APP = as("tributary_app");
    private static final Sql VIEWS = as("tributary_views");

    @BeforeAll
    static void create() throws IOException, SQLException {
        ADMIN.run(script());
        ADMIN.run("""
                alter role tributary_owner password 'role';
                alter role tributary_app password 'role';
                alter role tributary_views password 'role';
                """);
        assertThat(schema(OWNER).migrate()).isPositive();
        ADMIN.run(script());
        APP.run("insert into author (name) values ('Ada')");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static String script() throws IOException {
        try (InputStream script = RolesTests.class.getResourceAsStream("/db/roles.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Sql as(String role) {
        return new Sql(SERVER.url().replaceFirst("//[^@]*@", "//" + role + ":role@"));
    }

    private static Schema schema(Sql role) {
        return new Schema(DatabaseUrl.parse(role.url()), List.of(Schema.MIGRATIONS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into author (name) values ('x')",
                "update author set name = 'x'",
                "delete from author",
                "truncate author",
                "select nextval('author_id_seq')",
                "create table mine ()",
                "create temporary table mine ()",
                "set default_transaction_read_only = off; update author set name = 'x'"
            })
    void viewsOnlyRead(String statement) throws SQLException {
        assertThat(VIEWS.ask("select name from author")).isEqualTo("Ada");
        assertThatThrownBy(() -> VIEWS.run(statement))
                .hasMessageMatching("(?s).*(permission denied|read-only transaction).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine ()",
                "alter table author add column mine text",
                "drop table review",
                "truncate review",
                "drop index product_by_name",
                "alter table review disable trigger all",
                "create or replace function raise_version() returns trigger language plpgsql as 'begin end'",
                "delete from flyway_schema_history",
                "insert into flyway_schema_history select * from flyway_schema_history"
            })
    void theApplicationChangesNoTable(String statement) {
        assertThatThrownBy(() -> APP.run(statement)).hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void whatAnyRoleWritesIsAudited() throws SQLException {
        APP.run("update author set biography = 'Poet' where name = 'Ada'");

        assertThat(APP.ask("select actor || ' ' || action from identity.audit_entry order by id desc limit 1"))
                .isEqualTo("database:tributary_app author.update");
    }

    @Test
    void theApplicationAddsToTheAuditLog() {
        assertThatCode(() -> APP.run("select identity.audit('session.create', null, 'refused', '{}')"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update identity.audit_entry set actor = 'x'",
                "delete from identity.audit_entry",
                "truncate identity.audit_entry",
                "alter table identity.audit_entry disable trigger audit_entry_is_kept"
            })
    void nobodyButTheOwnerCouldChangeTheAuditLog(String statement) {
        assertThatThrownBy(() -> APP.run(statement)).hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update identity.audit_entry set actor = 'x'",
                "delete from identity.audit_entry",
                "truncate identity.audit_entry"
            })
    void theOwnerIsStoppedToo(String statement) {
        assertThatThrownBy(() -> OWNER.run(statement)).hasMessageContaining("expected: insert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from identity.person",
                "select * from identity.audit_entry",
                "set default_transaction_read_only = off; delete from identity.audit_entry",
                "select identity.audit('x', null, 'done', '{}')"
            })
    void viewsSeeNothingOfPeople(String statement) {
        assertThatThrownBy(() -> VIEWS.run(statement)).hasMessageContaining("permission denied for schema identity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.posting set amount = 1",
                "delete from ledger.posting",
                "truncate ledger.posting",
                "update ledger.transfer set amount = 1",
                "update ledger.transfer set reference = null, amount = 1",
                "delete from ledger.transfer",
                "delete from ledger.account",
                "delete from ledger.spent",
                "insert into ledger.currency values ('XXX', 2)",
                "update ledger.currency set digits = 3",
                "alter table ledger.posting disable trigger all"
            })
    void nobodyButTheOwnerCouldChangeTheBooks(String statement) {
        assertThatThrownBy(() -> APP.run(statement)).hasMessageMatching("(?s).*(permission denied|must be owner).*");
        assertThatThrownBy(() -> VIEWS.run(statement)).hasMessageMatching("(?s).*(permission denied|read-only).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.posting set amount = 1",
                "delete from ledger.transfer",
                "truncate ledger.posting, ledger.transfer cascade"
            })
    void theOwnerIsStoppedAtTheBooksToo(String statement) {
        assertThatThrownBy(() -> OWNER.run(statement)).hasMessageContaining("expected: insert");
    }

    @Test
    void viewsSeeNothingOfTheLedger() {
        assertThatThrownBy(() -> VIEWS.run("select * from ledger.account"))
                .hasMessageContaining("permission denied for schema ledger");
    }

    @Test
    void theApplicationMovesMoney() throws SQLException {
        assertThatCode(() -> APP.run("""
                        with a as (insert into ledger.account (owner, name, currency) values ('ann', 'A', 'EUR') returning id),
                        f as (update ledger.account set balance = -5 where kind = 'funding' and currency = 'EUR' returning id)
                        select * from a, f;
                        update ledger.account set balance = 5 where owner = 'ann';
                        with t as (insert into ledger.transfer (from_id, to_id, amount, currency, reference, asked_by, created_at)
                            select f.id, a.id, 5, 'EUR', 'Cash', 'bank', now() from ledger.account f, ledger.account a
                            where f.kind = 'funding' and f.currency = 'EUR' and a.owner = 'ann' returning *)
                        insert into ledger.posting (account_id, version, transfer_id, amount, balance, at)
                        select from_id, 1, id, -5, -5, now() from t union all select to_id, 1, id, 5, 5, now() from t;
                        insert into ledger.idempotency_key (caller, key, fingerprint, transfer_id)
                        select 'bank', 'k', repeat('0', 64), id from ledger.transfer;
                        delete from ledger.idempotency_key;
                        update ledger.transfer set reference = null;
                        """)).doesNotThrowAnyException();
        assertThat(APP.ask("select count(*) from ledger.fault")).isEqualTo("0");
    }

    @Test
    void theApplicationWritesRowsOfTablesThatCameLater() throws SQLException {
        OWNER.run("create table later (id bigint generated by default as identity primary key, name text)");

        assertThatCode(() -> APP.run("insert into later (name) values ('x'); update later set name = 'y'"))
                .doesNotThrowAnyException();
        assertThat(VIEWS.ask("select name from later")).isEqualTo("y");
    }

    @Test
    void theApplicationStartsWhereEveryMigrationHasRun() {
        assertThat(schema(APP).migrate()).isZero();
    }

    @Test
    void whatAnotherRoleHasCreatedBecomesTheOwners() throws IOException, SQLException {
        ADMIN.run("create table stray (id bigint generated always as identity)");
        ADMIN.run("create table identity.stray (id bigint generated always as identity)");
        ADMIN.run(script());

        assertThat(ADMIN.ask("select string_agg(distinct tableowner, ' ') from pg_tables"
                        + " where schemaname in ('public', 'identity', 'ledger')"))
                .isEqualTo("tributary_owner");
    }
}
