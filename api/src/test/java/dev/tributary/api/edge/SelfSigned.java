package dev.tributary.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for localhost that nobody else trusts.
 *
 * @param store where it is with its key, as PKCS #12
 */
public record SelfSigned(Path store) {

    /** Of the store. */
    public static final String PASSWORD = "only-for-this-test";

    private static final int LIMIT_MILLIS = 20_000;

    /** Makes one in that folder. */
    public static SelfSigned in(Path folder) {
        Path store = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of(
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
                store.toString());
        try {
            Process made = new ProcessBuilder(command).inheritIO().start();
            assertThat(made.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(made.exitValue()).isZero();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return new SelfSigned(store);
    }

    /** Connects to whoever has it on this machine, by one version of TLS. */
    public SSLSocket connect(int port, String version) {
        try {
            var socket = (SSLSocket) trusting().getSocketFactory().createSocket("localhost", port);
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.setEnabledProtocols(new String[] {version});
            return socket;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
