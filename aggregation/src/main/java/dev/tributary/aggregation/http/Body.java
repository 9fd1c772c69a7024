package dev.tributary.aggregation.http;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** Gathers a body up to a limit; what is gathered is a copy, so no buffer outlives its chunk. */
final class Body {

    private final int limit;
    private byte[] bytes;
    private int length;

    /**
     * A body of about {@code expected} bytes, 0 for unknown; the word of the other side counts only below the limit.
     */
    Body(int expected, int limit) {
        this.limit = limit;
        this.bytes = new byte[Math.clamp(expected, 0, limit)];
    }

    /** Takes a chunk over; too many bytes end the reading. */
    Body add(ByteBuf chunk) {
        int more = chunk.readableBytes();
        grow(more);
        chunk.readBytes(bytes, length, more);
        length += more;
        return this;
    }

    private void grow(int more) {
        if (more > limit - length) {
            throw Reply.broken("too-large");
        }
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(length + more, 2 * bytes.length)));
        }
    }

    /** Lets a chunk go by; too many bytes end the reading. */
    Body count(ByteBuf chunk) {
        length += chunk.readableBytes();
        if (length > limit) {
            throw Reply.broken("too-large");
        }
        return this;
    }

    byte[] toBytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
