package dev.tributary.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.server.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DockerEngineTests {

    @Test
    void isNotThereWithoutItsSocket(@TempDir Path folder) {
        assertThat(DockerEngine.answers(Map.of("DOCKER_HOST", "unix://" + folder.resolve("docker.sock"))))
                .isFalse();
    }

    @Test
    void isNotThereWhenNobodyListens() {
        assertThat(DockerEngine.answers(Map.of("DOCKER_HOST", "tcp://127.0.0.1:" + FreePort.any())))
                .isFalse();
    }

    @Test
    void isNotThereWhenNothingIsAnswered() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(DockerEngine.answers(Map.of("DOCKER_HOST", "tcp://127.0.0.1:" + mute.getLocalPort())))
                    .isFalse();
        }
    }
}
