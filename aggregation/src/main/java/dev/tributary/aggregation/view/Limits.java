package dev.tributary.aggregation.view;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter's value must keep to, beyond its type.
 *
 * @param min the smallest value, where there is one
 * @param max the largest value, where there is one
 * @param minLength the fewest characters of a string
 * @param maxLength the most characters of a string
 * @param pattern what the whole of a string must match, where that was declared
 * @param allowed the only values of an enumeration; empty where any value will do
 * @param segment whether the string becomes a path segment, and so must not be empty or walk through folders
 */
public record Limits(
        @Nullable Comparable<?> min,
        @Nullable Comparable<?> max,
        int minLength,
        int maxLength,
        @Nullable Pattern pattern,
        List<String> allowed,
        boolean segment) {

    /** The most characters of a string for which nothing else was declared. */
    public static final int USUAL_LENGTH = 256;

    /** What decoders put in the place of bytes that are no UTF-8. */
    private static final char REPLACEMENT = '\ufffd';

    /** No limits but the usual ones. */
    public static final Limits USUAL = new Limits(null, null, 0, USUAL_LENGTH, null, List.of(), false);

    public Limits {
        allowed = List.copyOf(allowed);
    }

    /** These limits, for a string that becomes a path segment. */
    public Limits asSegment() {
        return new Limits(min, max, minLength, maxLength, pattern, allowed, true);
    }

    /** What was expected instead of this value; {@code null} if it keeps to the limits. */
    public @Nullable String violatedBy(Object value) {
        return value instanceof String text ? violatedBy(text) : outside(value) ? range() : null;
    }

    private @Nullable String violatedBy(String text) {
        if (text.length() < minLength || text.length() > maxLength) {
            return minLength + " to " + maxLength + " characters";
        }
        if (text.indexOf(REPLACEMENT) >= 0) {
            return "valid UTF-8";
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return "no control characters";
        }
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            return "one of " + String.join(", ", allowed);
        }
        if (pattern != null && !pattern.matcher(text).matches()) {
            return "text that matches " + pattern.pattern();
        }
        return segment && !isSegment(text) ? "text that can stand in a path, not empty, '.' or '..'" : null;
    }

    /** Whether a text can be one segment of a path without changing where the path leads. */
    public static boolean isSegment(String text) {
        return !text.isEmpty() && !text.equals(".") && !text.equals("..");
    }

    private boolean outside(Object value) {
        return (min != null && compare(min, value) > 0) || (max != null && compare(max, value) < 0);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Comparable<?> limit, Object value) {
        return ((Comparable<Object>) limit).compareTo(value);
    }

    private String range() {
        return max == null ? "at least " + min : min == null ? "at most " + max : min + " to " + max;
    }
}
