package dev.tributary.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.api.edge.SelfSigned;
import dev.tributary.local.LocalServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged service behind TLS of its own. */
class SecurePortIT {

    private static final int PLAIN = ServiceProcess.freePort();

    @TempDir
    private static Path folder;

    private static SelfSigned certificate;
    private static ServiceProcess service;

    @BeforeAll
    static void start() throws IOException {
        certificate = SelfSigned.in(folder);
        Path views = Files.createDirectory(folder.resolve("views"));
        Files.writeString(views.resolve("none.yaml"), "views: {}");
        service = ServiceProcess.start(
                        folder,
                        Map.of("DATABASE_URL", LocalServers.databaseUrl(), "REDIS_URL", LocalServers.redisUrl()),
                        "--tributary.views.location=" + views,
                        "--tributary.redirect.port=" + PLAIN,
                        "--server.ssl.key-store=" + certificate.store().toUri(),
                        "--server.ssl.key-store-password=" + SelfSigned.PASSWORD)
                .started();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** The head of the answer to a request, a line at a time. */
    private static List<String> ask(Socket socket, String target) throws IOException {
        String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        return in.lines().takeWhile(line -> !line.isEmpty()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void answersByTls(String version) throws IOException {
        try (SSLSocket socket = certificate.connect(service.port(), version)) {
            assertThat(ask(socket, "/openapi.json"))
                    .startsWith("HTTP/1.1 200 OK")
                    .contains("strict-transport-security: max-age=31536000");
        }
    }

    @Test
    void makesKeysOnceForAConnection() throws IOException {
        try (SSLSocket socket = certificate.connect(service.port(), "TLSv1.2")) {
            assertThat(ask(socket, "/openapi.json")).startsWith("HTTP/1.1 200 OK");
            socket.startHandshake();
            assertThatThrownBy(() -> ask(socket, "/openapi.json").getFirst())
                    .isInstanceOfAny(IOException.class, UncheckedIOException.class, NoSuchElementException.class);
        }
    }

    @Test
    void sendsPlainHttpOn() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), PLAIN)) {
            assertThat(ask(socket, "/products/1?a=b"))
                    .startsWith("HTTP/1.1 308 Permanent Redirect")
                    .contains("Location: https://localhost:" + service.port() + "/products/1?a=b");
        }
    }
}
