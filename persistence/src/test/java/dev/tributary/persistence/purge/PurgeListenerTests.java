package dev.tributary.persistence.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class PurgeListenerTests {

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void missesNothingAfterItHasBegun() throws SQLException {
        shop.listener.begin();
        await().until(shop.listener::isListening);

        hears("genre:1", "insert into genre (id, name) values (1, 'Crime')");
        assertThat(shop.purges.missed).hasValue(1);
    }

    @Test
    void takesAllAsChangedAfterADatabaseThatWasAwayAtStart() {
        shop.server.stop();
        shop.listener.begin();
        assertThat(health()).isEqualTo(Status.DOWN);

        shop.server.start();

        await().until(shop.listener::isListening);
        assertThat(shop.purges.missed).hasValue(1);
        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void takesAllAsChangedAfterEveryCrashAndHearsAgain() throws SQLException {
        shop.listener.begin();
        await().until(() -> shop.purges.missed.get() == 1);
        for (int crash = 1; crash <= 2; crash++) {
            shop.server.kill();
            await().until(() -> !shop.listener.isListening());
            shop.server.start();
            await().until(shop.listener::isListening);
            assertThat(shop.purges.missed).hasValue(1 + crash);
            hears("genre:" + crash, "insert into genre (id, name) values (%d, 'Genre %d')".formatted(crash, crash));
        }
    }

    @Test
    void noticesADatabaseThatHangs() throws SQLException {
        shop.listener.begin();
        await().until(shop.listener::isListening);

        shop.server.pause();
        await().until(() -> !shop.listener.isListening());
        shop.server.resume();

        await().until(shop.listener::isListening);
        assertThat(shop.purges.missed).hasValue(2);
        hears("genre:1", "insert into genre (id, name) values (1, 'Crime')");
    }

    @Test
    void takesAllAsChangedAfterAPurgeThatFailed() throws SQLException {
        shop.listener.begin();
        await().until(() -> shop.purges.missed.get() == 1);
        shop.purges.failing.set(true);

        shop.write("insert into genre (id, name) values (1, 'Crime')");

        await().until(() -> shop.purges.missed.get() == 2);
        hears("genre:2", "insert into genre (id, name) values (2, 'Travel')");
    }

    @Test
    void everyInstanceHears() throws SQLException {
        var others = new RecordedPurges();
        PurgeListener other = shop.listener(others);
        shop.listener.begin();
        other.begin();
        await().until(() -> shop.listener.isListening() && other.isListening());

        hears("genre:1", "insert into genre (id, name) values (1, 'Crime')");

        await().until(() -> others.tags.contains("genre:1"));
        other.stop();
    }

    @Test
    void hearsManyWritersAtOnce() throws SQLException {
        shop.listener.begin();
        await().until(shop.listener::isListening);

        shop.write("insert into genre (id, name) select id, 'Genre ' || id from generate_series(1, 3000) id");
        shop.write("do 'begin for i in 1..3000 loop update genre set name = name where id = i; end loop; end'");

        await().until(() -> shop.purges.tags.contains("genre:3000"));
        assertThat(shop.purges.tags).hasSize(3001).contains("genre", "genre:1");
    }

    @Test
    void leavesNoConnectionBehind() throws SQLException {
        shop.listener.begin();
        await().until(shop.listener::isListening);

        shop.listener.stop();

        await().untilAsserted(() -> shop.write("""
                do $$ begin
                    if exists (select from pg_stat_activity where application_name like 'tributary-purges%') then
                        raise 'still connected';
                    end if;
                end $$"""));
    }

    private void hears(String tag, String statement) throws SQLException {
        shop.write(statement);
        await().until(() -> shop.purges.tags.contains(tag));
    }

    private Status health() {
        return new ListenerHealth(shop.listener).health().getStatus();
    }
}
