package dev.tributary.api.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * What only the instances of this service know. Keys are derived from it by HKDF with SHA-256 (RFC 5869), one for each
 * purpose, so that a key which becomes known tells nothing of the others.
 */
public final class Secret {

    static final int FEWEST_BYTES = 32;

    private static final int FEWEST_CHARACTERS = 10;
    private static final List<String> EXAMPLES = List.of("example", "changeme", "change-me", "secret", "password");

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** One that nobody has seen, and that is lost with the process. */
    static Secret random() {
        var bytes = new byte[FEWEST_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(bytes);
    }

    /**
     * The secret that a setting holds, as base64 or as plain text.
     *
     * @throws BadSecretException if there is none, or one that can be guessed; it never holds the text
     */
    static Secret of(String text) {
        String fault = fault(text);
        if (fault != null) {
            throw new BadSecretException(fault);
        }
        return new Secret(bytes(text));
    }

    /** What is wrong with a setting, without its text; {@code null} if it holds a secret. */
    public static @Nullable String fault(String text) {
        if (text.isBlank()) {
            return "not set";
        }
        byte[] bytes = bytes(text);
        if (bytes.length < FEWEST_BYTES) {
            return "only " + bytes.length + " bytes";
        }
        return isExample(text) ? "an example, or easily guessed" : null;
    }

    /** Text that reads as base64 but is too short as such counts as what it is. */
    private static byte[] bytes(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] decoded = Base64.getDecoder().decode(plain);
            return decoded.length < FEWEST_BYTES ? plain : decoded;
        } catch (IllegalArgumentException noBase64) {
            return plain;
        }
    }

    private static boolean isExample(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.chars().distinct().count() < FEWEST_CHARACTERS
                || EXAMPLES.stream().anyMatch(lower::contains);
    }

    /** The key for a purpose: always the same for the same secret, and for HMAC-SHA-256. */
    public SecretKey key(String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(bytes)
                    .thenExpand(("tributary " + purpose).getBytes(StandardCharsets.UTF_8), FEWEST_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
