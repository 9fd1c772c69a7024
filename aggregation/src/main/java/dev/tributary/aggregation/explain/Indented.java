package dev.tributary.aggregation.explain;

/** Writes JSON anew with a line for every member and element, so that a person can read it. */
final class Indented {

    private static final String STEP = "  ";

    private final String json;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    private Indented(String json) {
        this.json = json;
    }

    /** The same value, indented; it ends with a line break. */
    static String of(String json) {
        var indented = new Indented(json);
        for (int at = 0; at < json.length(); at = indented.take(at)) {}
        return indented.out.append('\n').toString();
    }

    /** Takes what begins there, and gives its end. */
    private int take(int at) {
        char c = json.charAt(at);
        switch (c) {
            case '"' -> {
                return string(at);
            }
            case '{', '[' -> {
                return open(at);
            }
            case '}', ']' -> {
                depth--;
                line().append(c);
            }
            case ',' -> {
                out.append(c);
                line();
            }
            case ':' -> out.append(": ");
            case ' ', '\t', '\n', '\r' -> {}
            default -> out.append(c);
        }
        return at + 1;
    }

    private int string(int start) {
        int end = start + 1;
        while (json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        out.append(json, start, end + 1);
        return end + 1;
    }

    /** What is empty stays on its line. */
    private int open(int at) {
        int next = at + 1;
        while (Character.isWhitespace(json.charAt(next))) {
            next++;
        }
        out.append(json.charAt(at));
        if (json.charAt(next) == '}' || json.charAt(next) == ']') {
            out.append(json.charAt(next));
            return next + 1;
        }
        depth++;
        line();
        return next;
    }

    private StringBuilder line() {
        return out.append('\n').append(STEP.repeat(depth));
    }
}
