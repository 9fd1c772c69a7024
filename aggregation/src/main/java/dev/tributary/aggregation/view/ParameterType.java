package dev.tributary.aggregation.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The type of a parameter: how its text is read, strictly, and what Java value it becomes. */
public enum ParameterType {
    STRING(String.class, "text", ".*", text -> text),
    INT(Integer.class, "a whole number from -2147483648 to 2147483647", "-?\\d{1,10}", Integer::valueOf),
    LONG(Long.class, "a whole number from -9223372036854775808 to 9223372036854775807", "-?\\d{1,19}", Long::valueOf),
    DECIMAL(BigDecimal.class, "a decimal number such as 19.90", "-?\\d{1,20}(\\.\\d{1,20})?", BigDecimal::new),
    BOOLEAN(Boolean.class, "true or false", "true|false", Boolean::valueOf),
    UUID(
            UUID.class,
            "a UUID of 36 characters",
            "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
            java.util.UUID::fromString),
    DATE(LocalDate.class, "a date such as 2026-01-31", "\\d{4}-\\d{2}-\\d{2}", LocalDate::parse),
    INSTANT(
            Instant.class,
            "a time such as 2026-01-31T12:00:00Z",
            "\\d{4}-\\d{2}-\\d{2}T[0-9:.]{5,18}(Z|[+-]\\d{2}:\\d{2})",
            text -> OffsetDateTime.parse(text).toInstant());

    private final Class<?> javaType;
    private final String expected;
    private final Pattern syntax;

    @SuppressWarnings("ImmutableEnumChecker") // the readers have no state
    private final Function<String, Object> reader;

    ParameterType(Class<?> javaType, String expected, String syntax, Function<String, Object> reader) {
        this.javaType = javaType;
        this.expected = expected;
        this.syntax = Pattern.compile(syntax, Pattern.DOTALL);
        this.reader = reader;
    }

    /** The class of the values. */
    public Class<?> javaType() {
        return javaType;
    }

    /** What a text of this type looks like, for people. */
    public String expected() {
        return expected;
    }

    /**
     * The value that a text stands for.
     *
     * @throws RuntimeException if it stands for none: the wrong form, a number out of range, a day that no calendar has
     */
    public Object read(String text) {
        if (!syntax.matcher(text).matches()) {
            throw new IllegalArgumentException(expected);
        }
        return reader.apply(text);
    }
}
