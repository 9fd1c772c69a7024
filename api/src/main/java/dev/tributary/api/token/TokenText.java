package dev.tributary.api.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How an API token reads: {@code trb_}, 256 random bits and their CRC-32, both as base64url. So a mistyped one is known without
 * a look into the database, and who searches files for secrets can tell it from other words.
 */
final class TokenText {

    static final String PREFIX = "trb_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{49}");
    private static final int RANDOM_BYTES = 32;
    private static final int CHECK_LETTERS = 6;
    private static final int HINT_LETTERS = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenText() {}

    /** One that there never was. */
    static String random() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        String text = PREFIX + base64(bytes);
        return text + check(text);
    }

    private static String check(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return base64(
                ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether somebody has copied it as it was given. */
    static boolean isWhole(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        int end = text.length() - CHECK_LETTERS;
        return check(text.substring(0, end)).equals(text.substring(end));
    }

    /** What is kept of it. */
    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its first letters, by which people know it again; too few to help anybody guess the rest. */
    static String hint(String text) {
        return text.substring(0, HINT_LETTERS);
    }
}
