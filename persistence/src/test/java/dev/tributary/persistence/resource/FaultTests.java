package dev.tributary.persistence.resource;

import static dev.tributary.persistence.catalogue.Catalogue.AUTHORS;
import static dev.tributary.persistence.catalogue.Catalogue.GENRES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceFailure.TimedOut;
import dev.tributary.aggregation.source.SourceFailure.Unavailable;
import dev.tributary.local.sample.Sample;
import dev.tributary.local.server.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

class FaultTests {

    private static final Shop SHOP = Shop.withConnections(1);

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void aDatabaseThatIsAwayIsUnavailableAndAskedAgainLater() {
        try (PostgresServer server = PostgresServer.startFresh();
                Shop shop = Shop.at(server.url())) {
            long id = shop.id(AUTHORS, Sample.author());

            server.stop();
            assertThat(failure(shop.resources().list(AUTHORS, Asked.all().listing())))
                    .isInstanceOf(Unavailable.class);
            assertThat(failure(shop.resources().create(AUTHORS, Sample.author().values(), Writer.OF_ALL)))
                    .isInstanceOf(Unavailable.class);

            server.start();
            assertThat(Shop.had(shop.resources().find(AUTHORS, id, Shape.PLAIN, Sight.ALL))
                            .id())
                    .isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void transactionsThatCannotBothHappenAreWorthAnotherAttempt(String state) {
        raising("exception using errcode = '" + state + "'");

        assertThat(failure(SHOP.resources().create(GENRES, Sample.genre().values(), Writer.OF_ALL)))
                .isEqualTo(new Unavailable("database-conflict", Duration.ofSeconds(1)));
        assertThat(SHOP.ask("select count(*) from genre")).isEqualTo("0");
    }

    @Test
    void aRowThatSomebodyElseHoldsTimesOut() throws SQLException {
        long id = SHOP.id(AUTHORS, Sample.author());
        try (Connection _ = new dev.tributary.local.server.Sql(SHOP.url())
                .holding("select from author where id = " + id + " for update")) {
            assertThat(failure(
                            SHOP.resources().change(AUTHORS, id, Map.of("name", "New"), Expected.ANY, Writer.OF_ALL)))
                    .isInstanceOf(TimedOut.class);
        }
        assertThat(Shop.had(SHOP.resources().change(AUTHORS, id, Map.of("name", "New"), Expected.ANY, Writer.OF_ALL))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void aWriteRunsToItsEndWhenItsAskerLeaves() {
        raising("notice 'slowly'; perform pg_sleep(0.5)");
        Sample genre = Sample.genre();
        String count =
                "select count(*) from genre where name = '" + genre.values().get("name") + "'";
        String busy = "select count(*) from pg_stat_activity where wait_event = 'PgSleep'";

        Disposable asker =
                SHOP.resources().create(GENRES, genre.values(), Writer.OF_ALL).subscribe();
        await().until(() -> SHOP.ask(busy).equals("1"));
        asker.dispose();

        await().until(() -> SHOP.ask(count).equals("1"));
        assertThat(SHOP.list(AUTHORS, Asked.all()).next()).isNull();
    }

    private static void raising(String what) {
        SHOP.run("create or replace function raising() returns trigger language plpgsql as $$ begin raise " + what
                + "; return new; end $$;"
                + " create or replace trigger raising before insert on genre for each row execute function raising()");
    }

    private static SourceFailure failure(Mono<?> asked) {
        return Shop.failure(asked, SourceException.class).failure();
    }
}
