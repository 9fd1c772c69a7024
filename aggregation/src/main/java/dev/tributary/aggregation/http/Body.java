package dev.tributary.aggregation.http;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** Gathers a body up to a limit; what is gathered is a copy, so no buffer outlives its chunk. */
final class Body {

    /** Of an answer that has not begun. */
    static final Body NONE = counted(0);

    private final int limit;
    private final boolean kept;
    private byte[] bytes;
    private int length;

    private Body(byte[] bytes, int limit, boolean kept) {
        this.bytes = bytes;
        this.limit = limit;
        this.kept = kept;
    }

    /**
     * A body of about {@code expected} bytes, 0 for unknown; the word of the other side counts only below the limit.
     */
    static Body kept(int expected, int limit) {
        return new Body(new byte[Math.clamp(expected, 0, limit)], limit, true);
    }

    /** A body that goes by. */
    static Body counted(int limit) {
        return new Body(new byte[0], limit, false);
    }

    /** Takes a chunk over; too many bytes end the reading. */
    void add(ByteBuf chunk) {
        int more = chunk.readableBytes();
        if (more > limit - length) {
            throw Answer.broken("too-large");
        }
        if (kept) {
            grow(more);
            chunk.readBytes(bytes, length, more);
        }
        length += more;
    }

    private void grow(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(length + more, 2 * bytes.length)));
        }
    }

    byte[] toBytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
