package dev.tributary.persistence.sql;

import static dev.tributary.persistence.sql.ViewsDatabase.query;
import static dev.tributary.persistence.sql.ViewsDatabase.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.source.Database;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.aggregation.source.SqlQuery.Rows;
import dev.tributary.local.LocalServers;
import dev.tributary.persistence.database.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class SnapshotTests {

    private static final SqlQuery COUNT = query(Rows.VALUE, "select n from snapshot_test");
    private static final SqlQuery WRONG = query(Rows.VALUE, "select 1 / 0");
    private static final SqlQuery ENDLESS = query(Rows.VALUE, "select 1 from pg_sleep(20)");

    private final ViewsDatabase database = new ViewsDatabase(LocalServers.databaseUrl(), 1);

    @BeforeEach
    void makesATable() throws SQLException {
        write("drop table if exists snapshot_test; create table snapshot_test as select 1 as n");
    }

    @AfterEach
    void removesIt() throws SQLException {
        database.close();
        write("drop table snapshot_test");
    }

    private static void write(String sql) throws SQLException {
        DatabaseUrl url = DatabaseUrl.parse(LocalServers.databaseUrl());
        try (Connection connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Mono<List<String>> increment() {
        return Mono.<List<String>>fromCallable(() -> {
                    write("update snapshot_test set n = n + 1");
                    return List.of();
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static Mono<String> ask(Database asked, SqlQuery query) {
        return together(asked, query)
                .map(List::getFirst)
                .onErrorResume(
                        SourceException.class,
                        failed -> Mono.just(failed.failure().reason()));
    }

    private String answer(Mono<String> asked) {
        return Objects.requireNonNull(asked.block(ViewsDatabase.LIMIT));
    }

    @Test
    void seesTheDatabaseAsItWasAtItsFirstStatement() {
        Mono<String> both = database.inSnapshot(snapshot -> ask(snapshot, COUNT)
                .delayUntil(first -> increment())
                .flatMap(first -> ask(snapshot, COUNT).map(second -> first + second)));

        assertThat(answer(both)).isEqualTo("11");
        assertThat(answer(both)).isEqualTo("22");
    }

    @Test
    void letsStatementsThatAreAskedSideBySideTakeTurns() {
        Mono<String> three = database.inSnapshot(snapshot -> Mono.zip(
                all -> String.join(
                        ",", List.of(all).stream().map(String::valueOf).toList()),
                ask(snapshot, COUNT),
                ask(snapshot, WRONG),
                ask(snapshot, COUNT)));

        assertThat(answer(three)).isEqualTo("1,sql-22012,1");
    }

    @Test
    void saysThatTheOthersAreLostAfterOneThatWasBrokenOff() {
        Mono<String> two = database.inSnapshot(snapshot -> ask(snapshot, ENDLESS)
                .timeout(Duration.ofMillis(100), Mono.just("late"))
                .flatMap(late -> ask(snapshot, COUNT).map(then -> late + "," + then)));

        assertThat(answer(two)).isEqualTo("late,snapshot-lost");
        assertThat(answer(database.inSnapshot(snapshot -> ask(snapshot, COUNT))))
                .isEqualTo("1");
    }

    @Test
    void takesNoConnectionWhereNothingIsAsked() {
        assertThat(answer(database.inSnapshot(
                        held -> database.inSnapshot(_ -> Mono.just("x")).then(ask(held, COUNT)))))
                .isEqualTo("1");
    }

    @Test
    void givesItsConnectionBackWhateverHappens() {
        for (int i = 0; i < 3; i++) {
            assertThat(answer(database.<String>inSnapshot(
                                    snapshot -> ask(snapshot, COUNT).then(Mono.error(new IllegalStateException("x"))))
                            .onErrorReturn("failed")))
                    .isEqualTo("failed");
            assertThat(answer(database.inSnapshot(snapshot -> ask(snapshot, ENDLESS))
                            .timeout(Duration.ofMillis(50), Mono.just("left"))))
                    .isEqualTo("left");
        }
        assertThat(database.answer(Rows.VALUE, "select 7")).isEqualTo("7");
    }
}
