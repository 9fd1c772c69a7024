package dev.tributary.aggregation.json;

import java.io.Serial;

/** Bytes are not the JSON that was asked for; says why and where, and never quotes more than one byte of them. */
public final class JsonException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int offset;

    private JsonException(Kind kind, int offset, String message) {
        super(message, null, false, false);
        this.kind = kind;
        this.offset = offset;
    }

    /** A byte that does not belong where it is, or the end of the body when {@code at} is there. */
    static JsonException unexpected(byte[] body, int at, String expected) {
        return at == body.length
                ? new JsonException(Kind.TRUNCATED, at, "body ends at byte: %d (expected: %s)".formatted(at, expected))
                : new JsonException(Kind.MALFORMED, at, unexpected(at, body[at], expected));
    }

    static JsonException badUtf8(byte[] body, int at) {
        return new JsonException(Kind.BAD_UTF8, at, unexpected(at, body[at], "UTF-8"));
    }

    static JsonException empty(int at) {
        return new JsonException(Kind.EMPTY, at, "body is empty up to byte: %d (expected: a value)".formatted(at));
    }

    static JsonException tooDeep(int at, int limit) {
        return new JsonException(
                Kind.TOO_DEEP, at, "nesting at byte: %d (expected: at most %d levels)".formatted(at, limit));
    }

    static JsonException tooLongNumber(int at, int limit) {
        return new JsonException(
                Kind.MALFORMED, at, "number at byte: %d (expected: at most %d characters)".formatted(at, limit));
    }

    private static String unexpected(int at, byte found, String expected) {
        return "unexpected at byte %d: 0x%02x (expected: %s)".formatted(at, found, expected);
    }

    public Kind kind() {
        return kind;
    }

    /** The index of the first byte that is wrong; the length of the body when something is missing there. */
    public int offset() {
        return offset;
    }

    /** What was wrong, as coarse as an operator needs it. */
    public enum Kind {
        /** Nothing but white space. */
        EMPTY,
        /** Right as far as it goes, but it ends too early. */
        TRUNCATED,
        /** Against the grammar, or a number that is too long. */
        MALFORMED,
        /** A string that is not UTF-8. */
        BAD_UTF8,
        /** More levels of objects and arrays than allowed. */
        TOO_DEEP
    }
}
