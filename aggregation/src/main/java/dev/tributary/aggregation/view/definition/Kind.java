package dev.tributary.aggregation.view.definition;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kind of scalar: how its text becomes a value.
 *
 * @param expected what such a text looks like, for people
 * @param words the same, in the reference
 * @param schema the same, for editors
 * @param reader gives the value; {@code null} or an exception where the text is none of this kind
 */
record Kind<T>(String expected, String words, Schema schema, Function<String, @Nullable T> reader) implements Form<T> {

    /** What names a part or a parameter. */
    static final String NAME = "[A-Za-z][A-Za-z0-9_]{0,63}";

    private static final Pattern WHOLE_NAME = Pattern.compile(NAME);

    static final Kind<Boolean> FLAG = new Kind<>(
            "true or false",
            "`true`, `false`",
            Schema.filled(Schema.of("enum", List.of(true, false, "true", "false"))),
            text -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? false : null);
    static final Kind<String> TEXT = new Kind<>(
            "some text", "text", Schema.SCALAR.with("pattern", "[^ \\t\\r\\n]"), text -> text.isBlank() ? null : text);
    static final Kind<String> ANY_TEXT = new Kind<>("text", "text", Schema.SCALAR, text -> text);
    static final Kind<URI> ADDRESS = new Kind<>(
            "an address such as http://localhost:9101",
            "`http` or `https`, host, optional port and base path",
            Schema.filled(Schema.text("^https?://[^\\s/?#@]+(?:/[^\\s?#]*)?$")),
            Kind::address);

    /** The value, or {@code null} if the text is none of this kind. */
    @Nullable
    T read(String text) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException none) {
            return null;
        }
    }

    @Override
    public @Nullable T read(Item item) {
        String text = item.text();
        T value = text == null ? null : read(text);
        if (text != null && value == null) {
            item.refuse(text.isEmpty() ? "nothing" : text, expected);
        }
        return value;
    }

    /** The same kind, where more is said of it than what it alone refuses. */
    Kind<T> shown(String others, Schema stricter) {
        return new Kind<>(expected, others, stricter, reader);
    }

    /** The same kind, where its text has a match of an expression once its variables are filled in. */
    Kind<T> shown(String others, String pattern) {
        return shown(others, Schema.filled(Schema.text(pattern)));
    }

    /** Whether a text can name a part or a parameter: a letter, then letters, digits and {@code _}, 64 at most. */
    static boolean isName(String text) {
        return WHOLE_NAME.matcher(text).matches();
    }

    static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        List<String> words = constants.stream().map(Kind::word).toList();
        return new Kind<>(
                "one of " + String.join(", ", words),
                words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", ")),
                Schema.filled(Schema.of("enum", words)),
                text -> constants.stream()
                        .filter(constant -> word(constant).equals(text))
                        .findFirst()
                        .orElse(null));
    }

    /** How a file writes a constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable URI address(String text) {
        try {
            URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean bare = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            return web && bare && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException wrong) {
            return null;
        }
    }
}
