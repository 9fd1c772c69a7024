package dev.tributary.api.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a client shows to get its next tokens: 256 random bits, of which only the SHA-256 is kept.
 *
 * @param text as the client has it
 */
record RefreshToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** One that nobody has seen. */
    static RefreshToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "RefreshToken[]";
    }
}
