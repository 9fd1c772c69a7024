package dev.tributary.aggregation.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** One step of a pointer: the name of a member or, where it reads like one, the index of an element. */
final class Token {

    /** Nine digits at most, so that it is an {@code int}; no body has more elements. */
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final String name;
    private final byte[] utf8;
    private final int index;

    Token(String name) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
            throw new IllegalArgumentException("name: %s (expected: whole surrogate pairs)".formatted(name));
        }
        this.name = name;
        this.utf8 = name.getBytes(StandardCharsets.UTF_8);
        this.index = INDEX.matcher(name).matches() ? Integer.parseInt(name) : -1;
    }

    /** The index in an array; -1 when this is no index. */
    int index() {
        return index;
    }

    /** Whether this is the name that stands between two quotes, however it is escaped there. */
    boolean isName(byte[] json, int from, int to) {
        return Escapes.next(json, from, to) == to
                ? Arrays.equals(json, from, to, utf8, 0, utf8.length)
                : Escapes.resolve(json, from, to).equals(name);
    }
}
