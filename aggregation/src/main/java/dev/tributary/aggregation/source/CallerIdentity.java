package dev.tributary.aggregation.source;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What credentials prove of who asks.
 *
 * @param subject never changes and is nobody else's
 * @param claims all else that they say, by name
 */
public record CallerIdentity(
        String subject, String name, Set<String> roles, Set<String> scopes, Map<String, Object> claims) {

    /** The values that every identity has, by their names, with their classes. */
    private static final Map<String, Class<?>> TYPES =
            Map.of("subject", String.class, "name", String.class, "roles", String[].class, "scopes", String[].class);

    private static final String CLAIM = "claims.";

    /** A number of a few characters, such as {@code 1e999999999}, can stand for more digits than there is memory. */
    private static final int MOST_DIGITS = 1000;

    public CallerIdentity {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
        claims = Map.copyOf(claims);
    }

    /** The names of all that can be read, {@code claims.NAME} for any claim. */
    public static List<String> names() {
        return List.of("subject", "name", "roles", "scopes", CLAIM + "NAME");
    }

    /** Whether there may be a value of that name. */
    public static boolean isName(String name) {
        return TYPES.containsKey(name) || (name.startsWith(CLAIM) && name.length() > CLAIM.length());
    }

    /** The class of the values of that name; of a claim only the value tells. */
    public static Class<?> type(String name) {
        return TYPES.getOrDefault(name, Object.class);
    }

    /**
     * The value of that name. Of claims: a string, a boolean, a {@link Long}, a {@link BigDecimal} or an array of strings;
     * {@code null} for one that is absent or of another kind. Roles and scopes are sorted.
     */
    public @Nullable Object value(String name) {
        return switch (name) {
            case "subject" -> subject;
            case "name" -> this.name;
            case "roles" -> sorted(roles);
            case "scopes" -> sorted(scopes);
            default -> name.startsWith(CLAIM) ? claim(claims.get(name.substring(CLAIM.length()))) : null;
        };
    }

    private static String[] sorted(Set<String> names) {
        return names.stream().sorted().toArray(String[]::new);
    }

    private static @Nullable Object claim(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean flag -> flag;
            case Number number -> number(number);
            case Collection<?> items
            when items.stream().allMatch(String.class::isInstance) -> items.toArray(String[]::new);
            case null, default -> null;
        };
    }

    private static @Nullable Object number(Number number) {
        try {
            var decimal = new BigDecimal(number.toString());
            if (Math.abs((long) decimal.scale()) > MOST_DIGITS || decimal.precision() > MOST_DIGITS) {
                return null;
            }
            boolean whole = decimal.scale() == 0 && decimal.unscaledValue().bitLength() < Long.SIZE;
            return whole ? (Object) decimal.longValueExact() : decimal;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** Without claims, which may tell of a person. */
    @Override
    public String toString() {
        return "CallerIdentity[" + subject + "]";
    }
}
