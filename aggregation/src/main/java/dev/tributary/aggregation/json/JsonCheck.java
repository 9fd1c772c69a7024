package dev.tributary.aggregation.json;

import java.nio.charset.StandardCharsets;

/**
 * Checks in one pass that bytes are exactly one value of RFC 8259, in UTF-8 without a byte order mark.
 *
 * <p>The grammar of JSON needs a stack for one question only: does a comma, or the end of a value, stand in an object or
 * in an array? So {@link Nesting} keeps one bit a level, the pass is a loop and not a recursion, and no depth of
 * brackets reaches the stack of the thread. Inside strings, where most bytes of a document are, {@link Strings} looks at
 * eight bytes at once.
 *
 * <p>As strict as the RFC, with two things left open as there: a name may come twice in an object, and an escape such as
 * {@code \ud800} may name half of a surrogate pair. Jackson takes both as well.
 */
public final class JsonCheck {

    /** Bounds the bits of one nesting to about a kilobyte; no honest document comes near. */
    public static final int DEEPEST = 10_000;

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final byte[] body;
    private final Nesting nesting;
    private int at;

    private JsonCheck(byte[] body, int maxDepth) {
        this.body = body;
        this.nesting = new Nesting(maxDepth);
    }

    /**
     * Returns when the whole body is one value with nothing but JSON white space around it. Takes about 50 bytes of heap
     * whatever the length of the body, and more only for nesting above 64.
     *
     * @param maxDepth how many objects and arrays may be open at once, 1 to {@link #DEEPEST}
     * @throws JsonException at the first byte that is wrong
     */
    public static void check(byte[] body, int maxDepth) {
        if (maxDepth < 1 || maxDepth > DEEPEST) {
            throw new IllegalArgumentException("maxDepth: %d (expected: 1 to %d)".formatted(maxDepth, DEEPEST));
        }
        new JsonCheck(body, maxDepth).document();
    }

    private void document() {
        at = Space.end(body, 0);
        if (at == body.length) {
            throw JsonException.empty(at);
        }
        boolean complete;
        do {
            complete = value();
            while (complete && nesting.isOpen()) {
                complete = next();
            }
        } while (!complete);
        at = Space.end(body, at);
        if (at != body.length) {
            throw expected("the end");
        }
    }

    /** Passes a scalar or an empty container: true; or the beginning of a container up to its first value: false. */
    private boolean value() {
        if (at == body.length) {
            throw expected("a value");
        }
        return switch (body[at]) {
            case '"' -> passed(Strings.end(body, at));
            case '{' -> open(true);
            case '[' -> open(false);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> passed(Numbers.end(body, at));
            case 't' -> literal(TRUE, "true");
            case 'f' -> literal(FALSE, "false");
            case 'n' -> literal(NULL, "null");
            default -> throw expected("a value");
        };
    }

    private boolean open(boolean object) {
        nesting.open(object, at);
        at = Space.end(body, at + 1);
        if (isNext(object ? '}' : ']')) {
            return close();
        }
        if (object) {
            name("a name or }");
        }
        return false;
    }

    /** Passes what follows a value: the end of its container, true, or all up to the next value, false. */
    private boolean next() {
        boolean object = nesting.isObject();
        at = Space.end(body, at);
        if (isNext(object ? '}' : ']')) {
            return close();
        }
        if (!isNext(',')) {
            throw expected(object ? ", or }" : ", or ]");
        }
        at = Space.end(body, at + 1);
        if (object) {
            name("a name");
        }
        return false;
    }

    private boolean close() {
        nesting.close();
        return passed(at + 1);
    }

    private void name(String expected) {
        if (!isNext('"')) {
            throw expected(expected);
        }
        at = Space.end(body, Strings.end(body, at));
        if (!isNext(':')) {
            throw expected(":");
        }
        at = Space.end(body, at + 1);
    }

    private boolean literal(byte[] word, String text) {
        for (byte letter : word) {
            if (!isNext(letter)) {
                throw expected(text);
            }
            at++;
        }
        return true;
    }

    private boolean isNext(int wanted) {
        return at < body.length && body[at] == wanted;
    }

    private boolean passed(int end) {
        at = end;
        return true;
    }

    private JsonException expected(String what) {
        return JsonException.unexpected(body, at, what);
    }
}
