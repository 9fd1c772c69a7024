package dev.tributary.aggregation.json;

/** Checks characters of more than one byte: the shortest form, no surrogates, nothing above U+10FFFF. */
final class Utf8 {

    /** By the count of bytes: a smaller code point would have fitted into fewer. */
    private static final int[] SMALLEST = {0, 0, 0x80, 0x800, 0x1_0000};

    private Utf8() {}

    /** Where the character that begins at {@code at} with a byte above ASCII ends. */
    static int end(byte[] body, int at) {
        int length = Integer.numberOfLeadingZeros(~body[at] << 24);
        if (length < 2 || length > 4) {
            throw JsonException.badUtf8(body, at);
        }
        int codePoint = body[at] & (0x7f >> length);
        for (int next = at + 1; next < at + length; next++) {
            codePoint = (codePoint << 6) | continuation(body, next);
        }
        if (codePoint < SMALLEST[length] || !Character.isValidCodePoint(codePoint) || isSurrogate(codePoint)) {
            throw JsonException.badUtf8(body, at);
        }
        return at + length;
    }

    private static int continuation(byte[] body, int at) {
        if (at == body.length) {
            throw JsonException.unexpected(body, at, "the rest of a character");
        }
        if ((body[at] & 0xc0) != 0x80) {
            throw JsonException.badUtf8(body, at);
        }
        return body[at] & 0x3f;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
