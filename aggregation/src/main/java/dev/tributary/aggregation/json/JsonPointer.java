package dev.tributary.aggregation.json;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place in a document, written as in RFC 6901; ready to be looked for many times. */
public final class JsonPointer {

    private static final Pattern STRAY_TILDE = Pattern.compile("~(?![01])");

    private final String text;
    private final List<Token> tokens;

    private JsonPointer(String text, Stream<String> members) {
        this.text = text;
        this.tokens = members.map(Token::new).toList();
    }

    /**
     * Reads a pointer such as {@code /items/0/name}; the empty text is the whole document. The token {@code -} selects
     * nothing in an array.
     *
     * @throws IllegalArgumentException when the text is no pointer, or not Unicode
     */
    public static JsonPointer parse(String text) {
        if (text.isEmpty()) {
            return new JsonPointer(text, Stream.empty());
        }
        if (text.charAt(0) != '/') {
            throw new IllegalArgumentException("pointer: %s (expected: / before every name)".formatted(text));
        }
        if (STRAY_TILDE.matcher(text).find()) {
            throw new IllegalArgumentException("pointer: %s (expected: ~0 for ~ and ~1 for /)".formatted(text));
        }
        return new JsonPointer(text, Stream.of(text.substring(1).split("/", -1)).map(JsonPointer::unescaped));
    }

    /** The pointer to the value at the end of these names or indexes, which are not escaped. */
    public static JsonPointer of(List<String> members) {
        String text = members.stream().map(member -> "/" + escaped(member)).collect(Collectors.joining());
        return new JsonPointer(text, members.stream());
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }

    /** {@code ~01} is {@code ~1}, so the slashes come first. */
    private static String unescaped(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Whether it selects all of a document. */
    public boolean isWhole() {
        return tokens.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonPointer that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text of the pointer, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return text;
    }
}
