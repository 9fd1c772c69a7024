package dev.tributary.aggregation.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.local.server.FreePort;
import dev.tributary.local.server.RedisServer;
import io.lettuce.core.AclSetuserArgs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Redis that does not let everybody in. */
class GuardedRedisTests {

    private static final char[] STORE_PASSWORD = "for-tests-only".toCharArray();

    @Test
    void letsInWhoKnowsThePassword() {
        try (RedisServer server = RedisServer.startFresh("--requirepass", "s@cret")) {
            String host = "127.0.0.1:" + server.port();
            try (Tier tier = new Tier("redis://:s%40cret@" + host);
                    Tier user = new Tier("redis://default:s%40cret@" + host);
                    Tier wrong = new Tier("redis://:guess@" + host);
                    Tier without = new Tier("redis://" + host)) {
                tier.ready().holding(Tier.key("one"), "{}");
                assertThat(user.ready().found(Tier.key("one"))).isEqualTo("{}");
                assertSharesNothing(wrong);
                assertSharesNothing(without);
            }
        }
    }

    @Test
    void isAskedAgainUntilItTellsWhatIsPurged() {
        try (RedisServer server = RedisServer.startFresh();
                Raw raw = new Raw(server.url());
                Tier teller = new Tier(server.url()).ready()) {
            raw.redis.aclSetuser("deaf", every().addPassword("secret").resetChannels());
            try (Tier tier = new Tier("redis://deaf:secret@127.0.0.1:" + server.port())) {
                Tier.soon().until(() -> tier.missed.get() >= 2);

                raw.redis.aclSetuser("deaf", every().allChannels());
                hears(tier, teller);

                raw.redis.aclSetuser("deaf", every().resetChannels());
                int missed = tier.missed.get();
                Tier.soon().until(() -> tier.missed.get() > missed);
                raw.redis.aclSetuser("deaf", every().allChannels());
                hears(tier, teller);
            }
        }
    }

    private static AclSetuserArgs every() {
        return AclSetuserArgs.Builder.on().allKeys().allCommands();
    }

    private static void hears(Tier tier, Tier teller) {
        tier.purged.clear();
        Tier.soon().until(() -> !teller.purge("product:42").redis.isAway() && tier.purged.contains("product:42"));
    }

    private static void assertSharesNothing(Tier tier) {
        assertThat(tier.found(Tier.key("one"))).isEqualTo("nothing");
        assertThat(tier.keep(Tier.key("two"), "{}", Tier.TAGS).purge("*").redis.isAway())
                .isTrue();
        assertThat(tier.missed).hasValue(0);
    }

    @Test
    void speaksTls(@TempDir Path folder) throws Exception {
        int port = FreePort.any();
        Path store = folder.resolve("store");
        try (RedisServer _ = RedisServer.start(folder, certified(folder, store, port))) {
            String url = "rediss://127.0.0.1:" + port;
            try (Tier tier = new Tier(url + "?verifyPeer=NONE");
                    Tier careful = new Tier(url);
                    Tier plain = new Tier("redis://127.0.0.1:" + port)) {
                tier.ready().holding(Tier.key(UUID.randomUUID().toString()), "{}");
                assertSharesNothing(careful);
                assertSharesNothing(plain);
            }
        }
    }

    private static String[] certified(Path folder, Path store, int port)
            throws IOException, GeneralSecurityException, InterruptedException {
        makeKey(store);
        KeyStore keys = KeyStore.getInstance(store.toFile(), STORE_PASSWORD);
        Path certificate =
                pem(folder, "CERTIFICATE", keys.getCertificate("redis").getEncoded());
        Path key =
                pem(folder, "PRIVATE KEY", keys.getKey("redis", STORE_PASSWORD).getEncoded());
        return new String[] {
            "--tls-port", Integer.toString(port),
            "--tls-cert-file", certificate.toString(),
            "--tls-key-file", key.toString(),
            "--tls-auth-clients", "no"
        };
    }

    private static void makeKey(Path store) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "redis",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(STORE_PASSWORD))
                .redirectErrorStream(true)
                .start();
        assertThat(new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .doesNotContain("error");
        assertThat(keytool.waitFor()).isZero();
    }

    private static Path pem(Path folder, String what, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                folder.resolve(what), "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }
}
