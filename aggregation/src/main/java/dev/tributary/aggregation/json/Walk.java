package dev.tributary.aggregation.json;

import org.jspecify.annotations.Nullable;

/** Goes over the members of an object or the elements of an array that is known to be valid, one a step. */
final class Walk {

    private final byte[] json;
    private final boolean named;
    /** At a bracket or a comma: what comes next begins behind it. */
    private int at;

    private int nameFrom;
    private int nameTo;
    private int from;
    private int to;

    /** Begins before the first child of the container whose opening bracket is at {@code at}. */
    Walk(byte[] json, int at) {
        this.json = json;
        this.named = json[at] == '{';
        this.at = at;
    }

    /** The value of the last member with that name, however the name is escaped; walks to the end. */
    @Nullable
    Json last(Token token) {
        Json last = null;
        while (next()) {
            last = token.isName(json, nameFrom, nameTo) ? value() : last;
        }
        return last;
    }

    @Nullable
    Json element(int index) {
        int left = index;
        while (next()) {
            if (left == 0) {
                return value();
            }
            left--;
        }
        return null;
    }

    /** Goes to the next child; false when there is none. */
    boolean next() {
        if (isClosing()) {
            return false;
        }
        at = Space.end(json, at + 1);
        if (isClosing()) {
            return false;
        }
        if (named) {
            name();
        }
        from = at;
        to = valueEnd(json, from);
        at = Space.end(json, to);
        return true;
    }

    private boolean isClosing() {
        return json[at] == '}' || json[at] == ']';
    }

    private void name() {
        nameFrom = at + 1;
        int end = stringEnd(json, at);
        nameTo = end - 1;
        at = Space.end(json, Space.end(json, end) + 1);
    }

    /** The name of the member, without escapes. */
    String memberName() {
        return Escapes.resolve(json, nameFrom, nameTo);
    }

    Json value() {
        return new Json(json, from, to);
    }

    private static int valueEnd(byte[] json, int at) {
        return switch (json[at]) {
            case '"' -> stringEnd(json, at);
            case '{', '[' -> containerEnd(json, at);
            default -> wordEnd(json, at);
        };
    }

    private static int stringEnd(byte[] json, int at) {
        int end = Strings.special(json, at + 1);
        while (json[end] != '"') {
            end = Strings.special(json, end + (json[end] == '\\' ? 2 : 1));
        }
        return end + 1;
    }

    private static int containerEnd(byte[] json, int at) {
        int depth = 0;
        int end = at;
        do {
            byte b = json[end];
            end = b == '"' ? stringEnd(json, end) : end + 1;
            if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            }
        } while (depth > 0);
        return end;
    }

    private static int wordEnd(byte[] json, int at) {
        int end = at;
        while (json[end] > ' ' && json[end] != ',' && json[end] != '}' && json[end] != ']') {
            end++;
        }
        return end;
    }
}
