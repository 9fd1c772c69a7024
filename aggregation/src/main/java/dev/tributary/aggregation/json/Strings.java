package dev.tributary.aggregation.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Checks strings, eight bytes at a time where nothing is special.
 *
 * <p>A long holds eight bytes; simple arithmetic on it asks all of them at once whether they are below a limit or zero
 * (Sean Eron Anderson, "Bit Twiddling Hacks", haszero and hasless; that they can be combined to look for the end of a
 * string is common in JSON parsers). {@code x - 0x20} borrows from the high bit of a byte below 0x20, and {@code (x ^
 * 0x22) - 1} from that of a byte that is a quote. A borrow can also mark the byte above falsely, but never one below the
 * first true mark, and with the bytes in little-endian order below means earlier: so the lowest mark is always right.
 */
final class Strings {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGH = EACH << 7;
    private static final long SPACES = ' ' * EACH;
    private static final long QUOTES = '"' * EACH;
    private static final long BACKSLASHES = '\\' * EACH;

    private Strings() {}

    /** Where the string whose opening quote is at {@code at} ends: behind its closing quote. */
    static int end(byte[] body, int at) {
        int end = special(body, at + 1);
        while (end < body.length && body[end] != '"') {
            end = special(body, afterSpecial(body, end));
        }
        if (end == body.length) {
            throw JsonException.unexpected(body, end, "the end of a string");
        }
        return end + 1;
    }

    private static int afterSpecial(byte[] body, int at) {
        if (body[at] == '\\') {
            return Escapes.end(body, at);
        }
        if (body[at] >= 0) {
            throw JsonException.unexpected(body, at, "an escape instead of a control character");
        }
        int end = at;
        while (end < body.length && body[end] < 0) {
            end = Utf8.end(body, end);
        }
        return end;
    }

    /** The first byte from {@code at} on that is a quote, a backslash, a control character or not ASCII. */
    static int special(byte[] body, int at) {
        int next = at;
        for (; next <= body.length - Long.BYTES; next += Long.BYTES) {
            long marks = marks((long) LONG.get(body, next));
            if (marks != 0) {
                return next + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
            }
        }
        while (next < body.length && !isSpecial(body[next])) {
            next++;
        }
        return next;
    }

    private static long marks(long bytes) {
        long belowSpace = bytes - SPACES;
        long quote = (bytes ^ QUOTES) - EACH;
        long backslash = (bytes ^ BACKSLASHES) - EACH;
        return (bytes | belowSpace | quote | backslash) & HIGH;
    }

    private static boolean isSpecial(byte b) {
        return b < ' ' || b == '"' || b == '\\';
    }
}
