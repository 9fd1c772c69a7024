package dev.tributary.aggregation.json;

/** The white space of JSON: space, tab, line feed and carriage return, nothing else. */
final class Space {

    private Space() {}

    /** Where the space that may begin at {@code at} ends. */
    static int end(byte[] body, int at) {
        int end = at;
        while (end < body.length && is(body[end])) {
            end++;
        }
        return end;
    }

    static boolean is(byte b) {
        return b <= ' ' && (b == ' ' || b == '\n' || b == '\r' || b == '\t');
    }
}
