package dev.tributary.aggregation.view.definition;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kind of scalar: how its text becomes a value.
 *
 * @param expected what such a text looks like, for people
 * @param reader gives the value; {@code null} or an exception where the text is none of this kind
 */
record Kind<T>(String expected, Function<String, @Nullable T> reader) {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(B|KB|MB)");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    static final Kind<Boolean> FLAG = new Kind<>(
            "true or false", text -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? false : null);
    static final Kind<String> TEXT = new Kind<>("some text", text -> text.isBlank() ? null : text);
    static final Kind<URI> ADDRESS = new Kind<>("an address such as http://localhost:9101", Kind::address);

    /** The value, or {@code null} if the text is none of this kind. */
    @Nullable
    T read(String text) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException none) {
            return null;
        }
    }

    /** Whether a text can name a part or a parameter: a letter, then letters, digits and {@code _}, 64 at most. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static Kind<Integer> number(int min, int max) {
        return new Kind<>("a whole number from " + min + " to " + max, text -> within(whole(text), min, max));
    }

    static Kind<Integer> percent(int min) {
        return new Kind<>(
                "a percentage from " + min + "% to 100%",
                text -> text.endsWith("%") ? within(whole(text.substring(0, text.length() - 1)), min, 100) : null);
    }

    static Kind<Integer> size(int max) {
        return new Kind<>("a size such as 512KB or 1MB, at most " + (max >> 20) + "MB", text -> {
            Matcher match = SIZE.matcher(text);
            return match.matches() ? bytes(Long.parseLong(match.group(1)), match.group(2), max) : null;
        });
    }

    private static @Nullable Integer bytes(long count, String unit, int max) {
        long bytes = count << (unit.equals("MB") ? 20 : unit.equals("KB") ? 10 : 0);
        return bytes < 1 || bytes > max ? null : (Integer) (int) bytes;
    }

    static Kind<Duration> duration(Duration max) {
        return new Kind<>("a duration such as 250ms, 5s or 2m, at most " + max.toSeconds() + "s", text -> {
            Matcher match = DURATION.matcher(text);
            Duration read = match.matches() ? duration(Long.parseLong(match.group(1)), match.group(2)) : Duration.ZERO;
            return read.isZero() || read.compareTo(max) > 0 ? null : read;
        });
    }

    private static Duration duration(long count, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }

    static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        String expected = Arrays.stream(type.getEnumConstants()).map(Kind::word).collect(Collectors.joining(", "));
        return new Kind<>(
                "one of " + expected,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> word(constant).equals(text))
                        .findFirst()
                        .orElse(null));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Digits only: {@link Integer#parseInt} would take a plus and the digits of any script. */
    private static int whole(String text) {
        return WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
    }

    private static @Nullable Integer within(int number, int min, int max) {
        return number < min || number > max ? null : (Integer) number;
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
