package dev.tributary.persistence.sql;

import static dev.tributary.persistence.sql.ViewsDatabase.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure.Broken;
import dev.tributary.aggregation.source.SqlCall;
import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.aggregation.source.SqlQuery.Rows;
import dev.tributary.local.LocalServers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

class SqlExchangeTests {

    private static final ViewsDatabase DATABASE = new ViewsDatabase(LocalServers.databaseUrl(), 2);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void oneRowIsAnObjectWithEveryDigit() {
        assertThat(
                        DATABASE.answer(
                                Rows.ONE,
                                "select 19.90 as price, 12345678901234567890.000000000010 as big, 'a \"b\" \u20ac' as \"theName\", null as none"))
                .isEqualTo(
                        "{\"price\":19.90,\"big\":12345678901234567890.000000000010,\"theName\":\"a \\\"b\\\" \u20ac\",\"none\":null}");
    }

    @Test
    void noRowIsANullAndASecondOneAFailure() {
        assertThat(DATABASE.answer(Rows.ONE, "select 1 as a where false")).isEqualTo("null");
        assertThat(DATABASE.failure(Rows.ONE, "select * from generate_series(1, 2) a"))
                .isEqualTo(new Broken("too-many-rows", false));
    }

    @Test
    void manyRowsAreAnArrayInTheirOrder() {
        assertThat(DATABASE.answer(Rows.MANY, "select n from generate_series(1, 3) n order by n desc"))
                .isEqualTo("[{\"n\":3}, {\"n\":2}, {\"n\":1}]");
        assertThat(DATABASE.answer(Rows.MANY, "select 1 as n where false")).isEqualTo("[]");
    }

    @Test
    void moreRowsThanDeclaredAreANullAndNeverCut() {
        assertThat(DATABASE.answer(Rows.MANY, "select n from generate_series(1, 4) n"))
                .isEqualTo("null");
    }

    @Test
    void aValueIsTheOnlyColumnOfTheOnlyRow() {
        assertThat(DATABASE.answer(Rows.VALUE, "select 19.90")).isEqualTo("19.90");
        assertThat(DATABASE.answer(Rows.VALUE, "select 'text'")).isEqualTo("\"text\"");
        assertThat(DATABASE.answer(Rows.VALUE, "select array[1, 2]")).isEqualTo("[1,2]");
        assertThat(DATABASE.answer(Rows.VALUE, "select 1 where false")).isEqualTo("null");
        assertThat(DATABASE.failure(Rows.VALUE, "select * from generate_series(1, 2)"))
                .isEqualTo(new Broken("too-many-rows", false));
    }

    @Test
    void bindsEveryTypeOfParameter() {
        UUID uuid = UUID.fromString("6f1f8a0e-0000-4000-8000-000000000001");
        assertThat(DATABASE.answer(
                        Rows.VALUE,
                        "select array[$1 = 7, $2 = 8, $3 = 9.50, $4, $5 = '" + uuid
                                + "', $6 = date '2026-01-31', $7 = timestamptz '2026-01-31 12:00Z', $8 = 'x''; drop table product', $9 is null]",
                        7,
                        8L,
                        new BigDecimal("9.50"),
                        true,
                        uuid,
                        LocalDate.of(2026, 1, 31),
                        Instant.parse("2026-01-31T12:00:00Z"),
                        "x'; drop table product",
                        null))
                .isEqualTo("[true,true,true,true,true,true,true,true,true]");
    }

    @Test
    void aCommentAtTheEndSwallowsNothing() {
        assertThat(DATABASE.answer(Rows.VALUE, "select 1 -- and no more")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select 1 / 0                                              | sql-22012
            select nothing from nowhere                               | sql-42P01
            select lo_create(0)                                       | sql-25006
            insert into author (name) values ('x') returning id       | sql-42601
            with x as (delete from pg_class returning 1) select 1     | sql-0A000
            """)
    void saysWhatFailedByItsSqlStateOnly(String sql, String reason) {
        assertThat(DATABASE.failure(Rows.VALUE, sql)).isEqualTo(new Broken(reason, false));
    }

    @Test
    void severalQueriesAreOneStatementWithAValueEach() {
        assertThat(DATABASE.together(
                                query(Rows.VALUE, "select 1 -- one"),
                                query(Rows.ONE, "select 2 as n where false"),
                                query(Rows.MANY, "select n from generate_series(1, 2) n"),
                                query(Rows.VALUE, "select count(*) from pg_stat_activity where pid = pg_backend_pid()"))
                        .block(ViewsDatabase.LIMIT))
                .containsExactly("1", "null", "[{\"n\":1}, {\"n\":2}]", "1");
    }

    @Test
    void theBindsOfSeveralQueriesAreKeptApart() {
        String sql = "select array[$2, $1, $2] || (' ' || 'x')";
        SqlQuery query = query(Rows.VALUE, sql, "a", "b");
        var call = new SqlCall(
                List.of(query, query), List.of("a", "b", "c", "d"), Deadline.in(ViewsDatabase.LIMIT, System::nanoTime));

        assertThat(DATABASE.ask(call).block(ViewsDatabase.LIMIT))
                .extracting(Json::toString)
                .containsExactly("[\"b\",\"a\",\"b\",\" x\"]", "[\"d\",\"c\",\"d\",\" x\"]");
    }

    @Test
    void oneQueryThatFailsFailsTheStatement() {
        assertThat(DATABASE.together(query(Rows.VALUE, "select 1"), query(Rows.VALUE, "select 1 / 0"))
                        .map(String::valueOf)
                        .onErrorResume(
                                SourceException.class,
                                failed -> Mono.just(failed.failure().reason()))
                        .block(ViewsDatabase.LIMIT))
                .isEqualTo("sql-22012");
    }
}
