package dev.tributary.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
final class PostgresServerTests {

    private PostgresServer server;
    private Sql sql;

    PostgresServerTests(@TempDir Path folder) {
        server = PostgresServer.start(folder);
        sql = new Sql(server.url());
    }

    @BeforeAll
    void fill() throws SQLException {
        sql.run("create table kept (value text); insert into kept values ('here')");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void isTheSameOnEveryMachine() throws SQLException {
        assertThat(sql.ask("show log_timezone")).isEqualTo("UTC");
        assertThat(sql.ask("show server_encoding")).isEqualTo("UTF8");
        assertThat(sql.ask("select string_agg(x, '' order by x) from unnest(array['b', 'B', 'ä', 'a']) x"))
                .isEqualTo("Babä");
        assertThat(sql.ask("select lower('ÄÖ')")).isEqualTo("äö");
        assertThat(sql.ask("show server_version")).startsWith("18.");
    }

    @Test
    void listensOnTheLoopbackOnly() throws SQLException {
        assertThat(sql.ask("show listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void refusesAWrongPassword() {
        Sql stranger = new Sql(server.url().replace(":tributary@", ":guessed@"));

        assertThatThrownBy(() -> stranger.ask("select 1")).hasMessageContaining("password");
    }

    @Test
    void refusesConnectionsWhileStoppedAndKeepsItsDataAndPort() throws SQLException {
        server.stop();
        assertThatThrownBy(() -> sql.ask("select 1")).isInstanceOf(SQLException.class);

        server.start();
        assertThat(sql.ask("select value from kept")).isEqualTo("here");
    }

    @Test
    void recoversFromACrash() throws SQLException {
        sql.run("create table crashed as select 1 as value");
        server.kill();

        server.start();
        assertThat(sql.ask("select value from crashed")).isEqualTo("1");
    }

    @Test
    void answersNothingWhilePausedAndAgainAfterwards() throws SQLException {
        server.pause();
        assertThatThrownBy(() -> sql.ask("select 1")).isInstanceOf(SQLException.class);

        server.resume();
        assertThat(sql.ask("select value from kept")).isEqualTo("here");
    }

    @Test
    void stopsEvenWhilePaused() throws SQLException {
        server.pause();
        server.stop();

        server.start();
        assertThat(sql.ask("select value from kept")).isEqualTo("here");
    }

    @Test
    void startsOnlyOnce() throws SQLException {
        String before = sql.ask("select pg_postmaster_start_time()");

        server.start();
        assertThat(sql.ask("select pg_postmaster_start_time()")).isEqualTo(before);
    }
}
