package dev.tributary.persistence.resource;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a value must keep to; null, and an empty set, mean no such rule. The tables keep to the same by constraints.
 *
 * @param min the least number
 * @param max the greatest number
 * @param decimals the most digits after the point that may be other than zero
 * @param minLength the fewest characters of a text (code points) or items of a list
 * @param maxLength the most characters of a text (code points) or items of a list
 * @param pattern a regular expression that the whole text must match, as both Java and ECMA-262 read it
 * @param allowed the only texts allowed, in alphabetical order
 */
public record Rules(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer decimals,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable String pattern,
        Set<String> allowed) {

    /** No rule. */
    public static final Rules NONE = new Rules(null, null, null, null, null, null, Set.of());

    public Rules {
        allowed = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(allowed));
    }

    /** A number from min to max. */
    public static Rules between(long min, long max) {
        return new Rules(BigDecimal.valueOf(min), BigDecimal.valueOf(max), null, null, null, null, Set.of());
    }

    /** A number from min to max with so many decimals at most. */
    public static Rules between(String min, String max, int decimals) {
        return new Rules(new BigDecimal(min), new BigDecimal(max), decimals, null, null, null, Set.of());
    }

    /** A text, or a list, of so many characters or items. */
    public static Rules length(int min, int max) {
        return new Rules(null, null, null, min, max, null, Set.of());
    }

    /** One of these texts. */
    public static Rules oneOf(String... allowed) {
        return new Rules(null, null, null, null, null, null, Set.of(allowed));
    }

    /** The same, and the whole text matches this regular expression. */
    public Rules matching(String expression) {
        return new Rules(min, max, decimals, minLength, maxLength, expression, allowed);
    }
}
