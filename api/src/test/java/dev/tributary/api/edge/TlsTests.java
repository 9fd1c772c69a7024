package dev.tributary.api.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.Http2;
import org.springframework.boot.web.server.Ssl;

/** A port that speaks TLS keeps to the same rules, and tells browsers to come by nothing else. */
class TlsTests {

    @TempDir
    private static Path folder;

    private static SelfSigned certificate;

    @BeforeAll
    static void makeCertificate() {
        certificate = SelfSigned.in(folder);
    }

    private static Ssl ssl(String... versions) {
        var ssl = new Ssl();
        ssl.setKeyStore(certificate.store().toUri().toString());
        ssl.setKeyStorePassword(SelfSigned.PASSWORD);
        ssl.setKeyStoreType("PKCS12");
        if (versions.length > 0) {
            ssl.setEnabledProtocols(versions);
        }
        return ssl;
    }

    private static EdgeServer server() {
        return EdgeServer.start(
                Map.of("tributary.http.patience", "300ms"),
                exchange -> exchange.getResponse().setComplete(),
                ssl());
    }

    private static String said(EdgeServer server, String version, String request) throws IOException {
        try (SSLSocket socket = certificate.connect(server.port(), version)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void tellsBrowsersToComeByNothingElse(String version) throws Exception {
        try (EdgeServer server = server()) {
            assertThat(said(server, version, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                    .startsWith("http/1.1 200 ")
                    .contains("strict-transport-security: max-age=31536000\r\n", "nosniff");
            assertThat(said(server, version, "GET / HTTP/1.1\r\n\r\n"))
                    .startsWith("http/1.1 400 ")
                    .contains("strict-transport-security: max-age=31536000\r\n", "host: 0 of them");
        }
    }

    @Test
    void waitsForNoHandshakeThatStops() throws IOException {
        try (EdgeServer server = server();
                var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(new byte[] {22, 3, 1});
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1", "TLSv1.1", "SSLv3"})
    void refusesToSpeakABrokenVersion(String version) {
        assertThatThrownBy(() -> Tls.check(ssl("TLSv1.3", version), null))
                .hasMessage("server.ssl.enabled-protocols: " + version + " (expected: TLSv1.2 or TLSv1.3)");
    }

    @Test
    void refusesToSpeakHttp2() {
        var http2 = new Http2();
        http2.setEnabled(true);
        assertThatThrownBy(() -> Tls.check(null, http2)).hasMessage("server.http2.enabled: true (expected: false)");
    }
}
