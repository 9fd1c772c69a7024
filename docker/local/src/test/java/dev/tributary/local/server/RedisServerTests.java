package dev.tributary.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RedisServerTests {

    private final RedisServer server = RedisServer.startFresh();
    private final Ping ping = new Ping(server.port());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void answersAtItsAddress() throws IOException {
        assertThat(server.url()).isEqualTo("redis://127.0.0.1:" + server.port());
        assertThat(ping.answer()).isEqualTo("+PONG");
    }

    @Test
    void refusesConnectionsWhileStoppedAndComesBackOnItsPort() throws IOException {
        server.stop();
        assertThatThrownBy(ping::answer).isInstanceOf(ConnectException.class);

        server.start();
        assertThat(ping.answer()).isEqualTo("+PONG");
    }

    @Test
    void answersNothingWhilePausedAndAgainAfterwards() throws IOException {
        server.pause();
        assertThatThrownBy(ping::answer).isInstanceOf(SocketTimeoutException.class);

        server.resume();
        assertThat(ping.answer()).isEqualTo("+PONG");
    }

    @Test
    void comesBackAfterACrash() throws IOException {
        server.kill();
        assertThatThrownBy(ping::answer).isInstanceOf(SocketException.class);

        server.start();
        assertThat(ping.answer()).isEqualTo("+PONG");
    }

    @Test
    void cannotBePausedWhileStopped() {
        server.stop();

        assertThatThrownBy(server::pause).hasMessage("Redis: stopped (expected: running)");
    }

    @Test
    void takesOptionsOfItsProgram() throws IOException {
        try (RedisServer locked = RedisServer.startFresh("--requirepass", "secret")) {
            assertThat(new Ping(locked.port()).answer()).isEqualTo("-NOAU");
        }
    }
}
