package dev.tributary.aggregation.cache;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is kept under: a digest of everything that it depends on.
 *
 * @param text 43 characters that can stand anywhere
 */
public record CacheKey(String text) {

    /** Takes the pieces of a key, in an order that the caller keeps to. */
    public static Pieces of(String first) {
        return new Pieces().add(first);
    }

    /** The pieces of a key. Each goes in with its length, so that no two lists of pieces run together to the same. */
    public static final class Pieces {

        private static final int ABSENT = -1;

        private final MessageDigest digest = sha256();

        private Pieces() {}

        /** Adds a text; {@code null} for one that is absent, which is another piece than an empty one. */
        public Pieces add(@Nullable String text) {
            if (text == null) {
                return add(ABSENT);
            }
            add(text.length());
            ByteBuffer chars = ByteBuffer.allocate(text.length() * Character.BYTES);
            chars.asCharBuffer().put(text);
            digest.update(chars);
            return this;
        }

        /** Adds a number, such as how many pieces follow. */
        public Pieces add(int number) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
            return this;
        }

        /** The key; nothing can be added after that. */
        public CacheKey toKey() {
            return new CacheKey(Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256: missing (expected: every Java has it)", impossible);
        }
    }
}
