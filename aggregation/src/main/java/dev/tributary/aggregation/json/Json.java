package dev.tributary.aggregation.json;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One valid JSON value: a window on the bytes of a body, without white space around the value.
 *
 * <p>A part of a value is a window on the same array, which nobody writes to and which lives as long as any window.
 * Values are equal when their bytes are: {@code 1} is not {@code 1.0}.
 */
public final class Json {

    public static final Json NULL = trusted("null".getBytes(StandardCharsets.US_ASCII));
    public static final Json TRUE = trusted("true".getBytes(StandardCharsets.US_ASCII));
    public static final Json FALSE = trusted("false".getBytes(StandardCharsets.US_ASCII));

    private final byte[] bytes;
    private final int from;
    private final int to;

    Json(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /**
     * The value that a body of unknown origin holds; takes the array over.
     *
     * @param maxDepth how many objects and arrays may be open at once, 1 to {@link JsonCheck#DEEPEST}
     * @throws JsonException when the body is not exactly one value
     */
    public static Json checked(byte[] body, int maxDepth) {
        JsonCheck.check(body, maxDepth);
        return trusted(body);
    }

    /**
     * The value in bytes that are known to be one, as from PostgreSQL; takes the array over and checks nothing. What a
     * window on anything else answers is undefined.
     *
     * @throws JsonException when there is nothing but white space
     */
    public static Json trusted(byte[] body) {
        int from = Space.end(body, 0);
        int to = body.length;
        while (to > from && Space.is(body[to - 1])) {
            to--;
        }
        if (from == to) {
            throw JsonException.empty(to);
        }
        return new Json(body, from, to);
    }

    /** A string; half of a surrogate pair, which UTF-8 cannot write, becomes U+FFFD. */
    public static Json of(String text) {
        return trusted(new JsonWriter(text.length() + 2).string(text).toBytes());
    }

    public static Json of(long number) {
        return trusted(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    public static Json of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** How many bytes the value has. */
    public int length() {
        return to - from;
    }

    /** Writes {@link #length()} bytes into {@code target}, the first one {@code at} there. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, from, target, at, length());
    }

    /** A copy of the bytes. */
    public byte[] toBytes() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    public boolean isNull() {
        return bytes[from] == 'n';
    }

    public boolean isObject() {
        return bytes[from] == '{';
    }

    public boolean isArray() {
        return bytes[from] == '[';
    }

    public boolean isString() {
        return bytes[from] == '"';
    }

    public boolean isBoolean() {
        return bytes[from] == 't' || bytes[from] == 'f';
    }

    public boolean isNumber() {
        return bytes[from] == '-' || (bytes[from] >= '0' && bytes[from] <= '9');
    }

    /** The value that a pointer selects, {@code null} when there is none; JSON's {@code null} is a value. */
    public @Nullable Json at(JsonPointer pointer) {
        Json here = this;
        for (Token token : pointer.tokens()) {
            here = here.child(token);
            if (here == null) {
                return null;
            }
        }
        return here;
    }

    /** Every value that a pointer leads to where it enters lists on its way: each element, unless it names one. */
    public Stream<Json> each(JsonPointer pointer) {
        Stream<Json> here = Stream.of(this);
        for (Token token : pointer.tokens()) {
            here = here.flatMap(value -> value.children(token));
        }
        return here;
    }

    private Stream<Json> children(Token token) {
        Json child = child(token);
        return child == null && isArray()
                ? elements().stream().flatMap(element -> element.children(token))
                : Stream.ofNullable(child);
    }

    /** The value of a member, the last one when there are several; {@code null} when there is none, or no object. */
    public @Nullable Json member(String name) {
        return isObject() ? new Walk(bytes, from).last(new Token(name)) : null;
    }

    private @Nullable Json child(Token token) {
        if (isObject()) {
            return new Walk(bytes, from).last(token);
        }
        return isArray() && token.index() >= 0 ? new Walk(bytes, from).element(token.index()) : null;
    }

    /**
     * The elements of an array, as windows.
     *
     * @throws IllegalStateException when this is no array
     */
    public List<Json> elements() {
        if (!isArray()) {
            throw new IllegalStateException("JSON value: %s (expected: an array)".formatted(type()));
        }
        List<Json> found = new ArrayList<>();
        Walk elements = new Walk(bytes, from);
        while (elements.next()) {
            found.add(elements.value());
        }
        return found;
    }

    /**
     * Hands every member of an object over, in order, its name without escapes and its value as a window.
     *
     * @throws IllegalStateException when this is no object
     */
    public void forEachMember(BiConsumer<String, Json> action) {
        if (!isObject()) {
            throw new IllegalStateException("JSON value: %s (expected: an object)".formatted(type()));
        }
        Walk members = new Walk(bytes, from);
        while (members.next()) {
            action.accept(members.memberName(), members.value());
        }
    }

    /**
     * A string without quotes and escapes; a number or a boolean as it stands, with every digit.
     *
     * @throws IllegalStateException when this is an object, an array or {@code null}
     */
    public String asText() {
        if (isString()) {
            return Escapes.resolve(bytes, from + 1, to - 1);
        }
        if (isNumber() || isBoolean()) {
            return toString();
        }
        throw new IllegalStateException("JSON value: %s (expected: a string, number or boolean)".formatted(type()));
    }

    private String type() {
        return switch (bytes[from]) {
            case '{' -> "object";
            case '[' -> "array";
            case '"' -> "string";
            case 't', 'f' -> "boolean";
            case 'n' -> "null";
            default -> "number";
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Json that && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(bytes, from, length()).hashCode();
    }

    /** The text of the value. */
    @Override
    public String toString() {
        return new String(bytes, from, length(), StandardCharsets.UTF_8);
    }
}
