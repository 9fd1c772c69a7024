package dev.tributary.aggregation.redis;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * What processes tell each other when tags are purged: who tells it, and each tag with its length before it.
 *
 * @param sender this process, so that it does not listen to itself
 */
record PurgeMessage(long sender) {

    byte[] write(Set<String> tags) {
        byte[][] texts =
                tags.stream().map(tag -> tag.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
        int size = Arrays.stream(texts)
                .mapToInt(text -> Integer.BYTES + text.length)
                .sum();
        ByteBuffer out = ByteBuffer.allocate(Long.BYTES + size).putLong(sender);
        for (byte[] text : texts) {
            out.putInt(text.length).put(text);
        }
        return out.array();
    }

    /**
     * The tags that somebody else tells of; none if it is this process itself.
     *
     * @throws IllegalArgumentException if it is no such message
     */
    Set<String> read(byte[] message) {
        try {
            var in = ByteBuffer.wrap(message);
            return in.getLong() == sender ? Set.of() : tags(in);
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
