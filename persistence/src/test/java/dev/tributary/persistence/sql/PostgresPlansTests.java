package dev.tributary.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.SqlPlan;
import dev.tributary.aggregation.source.SqlPlans;
import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.aggregation.source.SqlQuery.Rows;
import dev.tributary.local.LocalServers;
import dev.tributary.persistence.database.DatabaseUrl;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.netty.resources.LoopResources;

class PostgresPlansTests {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final LoopResources LOOPS = LoopResources.create("test", 1, true);
    private static final PostgresPlans PLANS = new PostgresPlans(DatabaseUrl.parse(LocalServers.databaseUrl()), LOOPS);

    @AfterAll
    static void close() {
        PLANS.close();
        LOOPS.dispose();
    }

    @ParameterizedTest
    @EnumSource
    void tellTheTextAsItIsSentAndThePlanOfAllOfIt(Rows rows) {
        var query =
                ViewsDatabase.query(rows, "select relname from pg_class where oid = $1::oid", List.of(Long.class), 7);
        SqlPlan plan = one(PLANS, query);
        assertThat(plan.sent()).isEqualTo(new Statements().text(List.of(query)));
        assertThat(plan.reason()).isNull();
        assertThat(String.valueOf(plan.plan())).contains("\"Node Type\"", "pg_class", "$1");
    }

    @Test
    void planForValuesThatAreNotKnown() {
        assertThat(plan("select relname from pg_class where oid = $1", Object.class))
                .contains("\"Index Cond\": \"(oid = $1)\"")
                .doesNotContain("One-Time Filter");
    }

    @Test
    void knowEveryTypeOfBind() {
        assertThat(plan(
                        "select $1 || 'a', $2 + 1, $3 + 1, $4 + 1.5, not $5, $6 = any($7), $8 + 1, $9 - now()"
                                + " from pg_class where oid = any($10)",
                        String.class,
                        Integer.class,
                        Long.class,
                        BigDecimal.class,
                        Boolean.class,
                        UUID.class,
                        UUID[].class,
                        LocalDate.class,
                        Instant.class,
                        Object[].class))
                .contains("pg_class");
    }

    /** Nothing can be written here, and a division by zero or a long sleep would not go unnoticed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select lo_create(0)",
                "select 1 / (select 0)",
                "select 1 from pg_sleep(60)",
                "select set_config('application_name', 'changed', false)"
            })
    void runNothing(String sql) {
        assertThat(plan(sql)).contains("Node Type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'outer $outer$ inner $inner$' || \"oid\" from pg_class -- and $$ no more",
                "select $$it's $9$$ || e'\\'' || U&'\\0061' from pg_class /* $1 ; */"
            })
    void takeQuotesOfEveryKind(String sql) {
        assertThat(plan(sql)).contains("pg_class");
    }

    @Test
    void sayWhatPostgresqlDoesNotTakeAndGoOn() {
        List<SqlPlan> plans = all(
                PLANS,
                query("select nothing from nowhere"),
                query("select 1 / 0"),
                query("select 1 from pg_class where $1", Long.class),
                query("select 1 from pg_class"));
        assertThat(plans)
                .extracting(SqlPlan::reason)
                .containsExactly(
                        "sql-42P01: relation \"nowhere\" does not exist",
                        "sql-22012: division by zero",
                        "sql-42804: argument of WHERE must be type boolean, not type bigint",
                        null);
        assertThat(plans.getFirst().sent()).contains("select nothing from nowhere");
    }

    @Test
    void leaveNothingBehind() {
        List<SqlPlan> plans = Objects.requireNonNull(Flux.range(0, 20)
                .flatMap(_ -> PLANS.of(List.of(List.of(query("select 1 from pg_class where $1", Boolean.class)))), 20)
                .flatMapIterable(found -> found)
                .collectList()
                .block(LIMIT));
        assertThat(plans).hasSize(20).extracting(SqlPlan::reason).containsOnlyNulls();
    }

    @Test
    void tellTheTextWhereThereIsNoDatabase() {
        try (var plans = new PostgresPlans(DatabaseUrl.parse("postgresql://me:s3cret@127.0.0.1:1/shop"), LOOPS)) {
            assertThat(all(plans, query("select 1"), query("select 2")))
                    .containsExactly(
                            SqlPlan.missing("select to_json((\nselect 1\n))", "database-unreachable"),
                            SqlPlan.missing("select to_json((\nselect 2\n))", "database-unreachable"));
        }
        assertThat(one(PostgresPlans.none("nobody asked"), query("select 1")))
                .isEqualTo(SqlPlan.missing("select to_json((\nselect 1\n))", "nobody asked"));
    }

    @Test
    void needNoDatabaseForNoQueries() {
        try (var plans = new PostgresPlans(DatabaseUrl.parse("postgresql://me@127.0.0.1:1/shop"), LOOPS)) {
            assertThat(plans.of(List.of()).block(LIMIT)).isEmpty();
        }
    }

    private static String plan(String sql, Class<?>... types) {
        SqlPlan plan = one(PLANS, query(sql, types));
        assertThat(plan.reason()).isNull();
        return String.valueOf(plan.plan());
    }

    private static SqlQuery query(String sql, Class<?>... types) {
        return ViewsDatabase.query(types.length > 1 ? Rows.ONE : Rows.VALUE, sql, List.of(types), 1);
    }

    private static SqlPlan one(SqlPlans plans, SqlQuery query) {
        return all(plans, query).getFirst();
    }

    private static List<SqlPlan> all(SqlPlans plans, SqlQuery... queries) {
        return Objects.requireNonNull(
                plans.of(Arrays.stream(queries).map(List::of).toList()).block(LIMIT));
    }
}
