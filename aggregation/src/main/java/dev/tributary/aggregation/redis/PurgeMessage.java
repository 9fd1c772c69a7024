package dev.tributary.aggregation.redis;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * What processes tell each other when tags are purged: the version of the message, who tells it, the number of the purge before
 * and of this one, and each tag with its length before it.
 *
 * @param sender this process, so that it does not listen to itself
 */
record PurgeMessage(long sender) {

    private static final byte VERSION = 1;
    private static final int FRAME = 1 + 3 * Long.BYTES;

    /**
     * What was told.
     *
     * @param tags that somebody else has purged; none if it was this process itself
     */
    record Purge(PurgeNumber number, Set<String> tags) {}

    byte[] write(PurgeNumber number, Set<String> tags) {
        byte[][] texts =
                tags.stream().map(tag -> tag.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
        int size = Arrays.stream(texts)
                .mapToInt(text -> Integer.BYTES + text.length)
                .sum();
        ByteBuffer out = ByteBuffer.allocate(FRAME + size)
                .put(VERSION)
                .putLong(sender)
                .putLong(number.before())
                .putLong(number.own());
        for (byte[] text : texts) {
            out.putInt(text.length).put(text);
        }
        return out.array();
    }

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if it is no such message, or of another version
     */
    Purge read(byte[] message) {
        try {
            var in = ByteBuffer.wrap(message);
            byte version = in.get();
            if (version != VERSION) {
                throw new IllegalArgumentException("message: of version " + version + " (expected: " + VERSION + ")");
            }
            boolean ours = in.getLong() == sender;
            return new Purge(new PurgeNumber(in.getLong(), in.getLong()), ours ? Set.of() : tags(in));
        } catch (BufferUnderflowException broken) {
            throw new IllegalArgumentException("message: broken (expected: tags)", broken);
        }
    }

    private static Set<String> tags(ByteBuffer in) {
        Set<String> tags = new HashSet<>();
        while (in.hasRemaining()) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw new BufferUnderflowException();
            }
            byte[] text = new byte[length];
            in.get(text);
            tags.add(new String(text, StandardCharsets.UTF_8));
        }
        return tags;
    }
}
