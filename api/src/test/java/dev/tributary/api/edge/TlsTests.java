package dev.tributary.api.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.Http2;
import org.springframework.boot.web.server.Ssl;

/** A port that speaks TLS keeps to the same rules, and tells browsers to come by nothing else. */
class TlsTests {

    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeCertificate() throws IOException, InterruptedException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store().toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(made.exitValue()).isZero();
    }

    private static Path store() {
        return folder.resolve("keys.p12");
    }

    private static Ssl ssl(String... versions) {
        var ssl = new Ssl();
        ssl.setKeyStore(store().toUri().toString());
        ssl.setKeyStorePassword(PASSWORD);
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

    private static String said(EdgeServer server, String version, String request)
            throws IOException, GeneralSecurityException {
        try (SSLSocket socket = (SSLSocket) trusting().getSocketFactory().createSocket("localhost", server.port())) {
            socket.setSoTimeout(20_000);
            socket.setEnabledProtocols(new String[] {version});
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT);
        }
    }

    private static SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store())) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
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
