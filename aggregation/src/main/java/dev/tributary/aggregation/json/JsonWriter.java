package dev.tributary.aggregation.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Puts a document together from values and names; commas come by themselves, brackets do not close by themselves.
 *
 * <p>The last byte written tells whether a comma is due: only before the first child of a container and behind a name
 * there is none, and no value ends with an opening bracket or a colon. So there is no state but the bytes.
 */
public final class JsonWriter {

    private static final int REPLACEMENT = 0xfffd;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;

    /** A writer that grows; {@code capacity} is how many bytes it takes before it does. */
    public JsonWriter(int capacity) {
        this.bytes = new byte[capacity];
    }

    public JsonWriter beginObject() {
        return separated('{');
    }

    /** An object as it stands, but for its end: members may follow. */
    public JsonWriter beginObject(Json object) {
        value(object);
        do {
            length--;
        } while (bytes[length - 1] == ' ' || (bytes[length - 1] >= '\t' && bytes[length - 1] <= '\r'));
        return this;
    }

    public JsonWriter endObject() {
        return put('}');
    }

    public JsonWriter beginArray() {
        return separated('[');
    }

    public JsonWriter endArray() {
        return put(']');
    }

    /** The name of a member, escaped as a string is; a value must follow. */
    public JsonWriter name(String name) {
        return string(name).put(':');
    }

    public JsonWriter value(Json value) {
        separate();
        reserve(value.length());
        value.copyTo(bytes, length);
        length += value.length();
        return this;
    }

    /** Writes a string with escapes; half of a surrogate pair, which UTF-8 cannot write, becomes U+FFFD. */
    public JsonWriter string(String text) {
        separated('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < 0x80) {
                ascii(c);
            } else {
                int codePoint = text.codePointAt(at);
                at += Character.charCount(codePoint) - 1;
                unicode(codePoint);
            }
        }
        return put('"');
    }

    public JsonWriter number(long number) {
        return raw(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    /** Bytes that stand as they are, behind a comma where one is due: a value, or a name prepared with its colon. */
    public JsonWriter raw(byte[] json) {
        separate();
        reserve(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
        return this;
    }

    /** What was written; the writer is of no further use. */
    public byte[] toBytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private void ascii(char c) {
        switch (c) {
            case '"', '\\' -> put('\\').put(c);
            case '\n' -> put('\\').put('n');
            case '\r' -> put('\\').put('r');
            case '\t' -> put('\\').put('t');
            default -> plain(c);
        }
    }

    private void plain(char c) {
        if (c >= ' ') {
            put(c);
        } else {
            put('\\').put('u').put('0').put('0').put(HEX[c >> 4]).put(HEX[c & 0xf]);
        }
    }

    private void unicode(int codePoint) {
        int c = Character.getType(codePoint) == Character.SURROGATE ? REPLACEMENT : codePoint;
        int more = c < 0x800 ? 1 : c < 0x1_0000 ? 2 : 3;
        put((-0x80 >> more) | (c >> (6 * more)));
        for (int shift = 6 * (more - 1); shift >= 0; shift -= 6) {
            put(0x80 | ((c >> shift) & 0x3f));
        }
    }

    private JsonWriter separated(int first) {
        separate();
        return put(first);
    }

    private void separate() {
        byte last = length == 0 ? (byte) '[' : bytes[length - 1];
        if (last != '[' && last != '{' && last != ':') {
            put(',');
        }
    }

    private JsonWriter put(int b) {
        reserve(1);
        bytes[length++] = (byte) b;
        return this;
    }

    private void reserve(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.clamp(2L * bytes.length, needed, Integer.MAX_VALUE - 8));
        }
    }
}
