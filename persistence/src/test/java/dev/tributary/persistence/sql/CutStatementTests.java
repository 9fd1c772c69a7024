package dev.tributary.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.aggregation.source.SourceFailure.TimedOut;
import dev.tributary.aggregation.source.SourceFailure.Unavailable;
import dev.tributary.aggregation.source.SqlQuery.Rows;
import dev.tributary.local.LocalServers;
import dev.tributary.local.server.PostgresServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.test.StepVerifier;

class CutStatementTests {

    private static final String SLEEPERS =
            "select count(*) from pg_stat_activity where state = 'active' and query like '%pg_sleep(3' || '0)%'";

    @Test
    void aStatementThatNobodyWaitsForIsCancelledAtTheServer() {
        try (ViewsDatabase database = new ViewsDatabase(LocalServers.databaseUrl(), 2);
                ViewsDatabase observer = new ViewsDatabase(LocalServers.databaseUrl(), 1)) {
            Disposable asker = database.ask(Rows.VALUE, Duration.ofMinutes(1), "select 1 from pg_sleep(30)")
                    .subscribe();
            await().until(() -> observer.answer(Rows.VALUE, SLEEPERS).equals("1"));

            asker.dispose();

            await().until(() -> observer.answer(Rows.VALUE, SLEEPERS).equals("0"));
            assertThat(database.answer(Rows.VALUE, "select 2")).isEqualTo("2");
        }
    }

    @Test
    void aCutConnectionIsNotUsedAgainAndItsPlaceIsFree() {
        try (ViewsDatabase database = new ViewsDatabase(LocalServers.databaseUrl(), 1)) {
            for (int i = 0; i < 5; i++) {
                StepVerifier.create(database.ask(Rows.VALUE, "select 1 from pg_sleep(20)")
                                .timeout(Duration.ofMillis(50)))
                        .expectErrorMatches(error -> error instanceof java.util.concurrent.TimeoutException)
                        .verify(ViewsDatabase.LIMIT);
            }
            assertThat(database.answer(Rows.VALUE, "select 'mine'")).isEqualTo("\"mine\"");
            assertThat(database.open()).isEqualTo(1);
        }
    }

    @Test
    void theServerEndsAStatementByItselfWhenTheDeadlineHasPassed() {
        try (ViewsDatabase database = new ViewsDatabase(LocalServers.databaseUrl(), 1)) {
            StepVerifier.create(database.ask(Rows.VALUE, Duration.ofMillis(80), "select 1 from pg_sleep(20)"))
                    .expectErrorMatches(
                            error -> error instanceof dev.tributary.aggregation.source.SourceException failed
                                    && failed.failure() instanceof TimedOut)
                    .verify(ViewsDatabase.LIMIT);
            assertThat(database.answer(Rows.VALUE, "select 2 from pg_sleep(0.2)"))
                    .isEqualTo("2");
        }
    }

    @Test
    void aServerThatWasRestartedIsAskedAgainWithoutAFailure() {
        try (PostgresServer server = PostgresServer.startFresh();
                ViewsDatabase database = new ViewsDatabase(server.url(), 3)) {
            assertThat(database.answer(Rows.VALUE, "select 1")).isEqualTo("1");

            server.stop();
            assertThat(database.failure(Rows.VALUE, "select 1")).isInstanceOf(Unavailable.class);

            server.start();
            assertThat(database.answer(Rows.VALUE, "select 1")).isEqualTo("1");
        }
    }
}
