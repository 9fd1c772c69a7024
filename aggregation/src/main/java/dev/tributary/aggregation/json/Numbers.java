package dev.tributary.aggregation.json;

/** Checks numbers: a minus or none, no leading zero, a fraction or none, an exponent or none. */
final class Numbers {

    /** Making a number of digits takes time by the square of their count; a thousand is harmless, and Jackson's limit. */
    static final int LONGEST = 1000;

    private Numbers() {}

    /** Where the number that begins at {@code at} ends. */
    static int end(byte[] body, int at) {
        int end = body[at] == '-' ? at + 1 : at;
        end = isNext(body, end, '0') ? end + 1 : digits(body, end);
        if (isNext(body, end, '.')) {
            end = digits(body, end + 1);
        }
        if (isNext(body, end, 'e') || isNext(body, end, 'E')) {
            end++;
            end = digits(body, isNext(body, end, '+') || isNext(body, end, '-') ? end + 1 : end);
        }
        if (end - at > LONGEST) {
            throw JsonException.tooLongNumber(at, LONGEST);
        }
        return end;
    }

    private static int digits(byte[] body, int at) {
        int end = at;
        while (end < body.length && body[end] >= '0' && body[end] <= '9') {
            end++;
        }
        if (end == at) {
            throw JsonException.unexpected(body, at, "a digit");
        }
        return end;
    }

    private static boolean isNext(byte[] body, int at, int wanted) {
        return at < body.length && body[at] == wanted;
    }
}
