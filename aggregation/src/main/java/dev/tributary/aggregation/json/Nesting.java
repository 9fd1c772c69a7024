package dev.tributary.aggregation.json;

import java.util.Arrays;

/** Remembers of every open container whether it is an object, one bit a level; only nesting above 64 takes an array. */
final class Nesting {

    private static final long[] NONE = {};

    private final int limit;
    private int depth;
    /** The bits of the 64 innermost levels or fewer, the innermost lowest. */
    private long bits;
    /** The bits of the levels around those, 64 a word. */
    private long[] outer = NONE;

    Nesting(int limit) {
        this.limit = limit;
    }

    /** Goes a level down; {@code at} is where, for the complaint when that is too deep. */
    void open(boolean object, int at) {
        if (depth == limit) {
            throw JsonException.tooDeep(at, limit);
        }
        if (depth > 0 && depth % Long.SIZE == 0) {
            keep();
        }
        bits = (bits << 1) | (object ? 1 : 0);
        depth++;
    }

    void close() {
        bits >>>= 1;
        depth--;
        if (depth > 0 && depth % Long.SIZE == 0) {
            bits = outer[depth / Long.SIZE - 1];
        }
    }

    private void keep() {
        int word = depth / Long.SIZE - 1;
        if (word == outer.length) {
            outer = Arrays.copyOf(outer, 2 * word + 1);
        }
        outer[word] = bits;
    }

    boolean isOpen() {
        return depth > 0;
    }

    /** Whether the innermost open container is an object; it is an array otherwise. */
    boolean isObject() {
        return (bits & 1) != 0;
    }
}
