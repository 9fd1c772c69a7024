package dev.tributary.aggregation.view;

import org.jspecify.annotations.Nullable;

/**
 * Something that a caller may say, or must.
 *
 * @param name in the query or the path as it is, in the headers without regard to case
 * @param in where the caller says it
 * @param required whether the request is refused without it
 * @param preset its value when the caller does not say it, of the type's Java class; {@code null} for none
 */
public record Parameter(
        String name,
        In in,
        ParameterType type,
        boolean required,
        @Nullable Object preset,
        Limits limits) {

    /** Where a caller says a parameter. */
    public enum In {
        PATH,
        QUERY,
        HEADER
    }

    /** The same parameter within other limits. */
    public Parameter within(Limits others) {
        return new Parameter(name, in, type, required, preset, others);
    }

    /**
     * The value that a text stands for.
     *
     * @throws UnreadableException if it stands for none, or for one outside the limits
     */
    public Object read(String text) throws UnreadableException {
        Object value;
        try {
            value = type.read(text);
        } catch (RuntimeException wrong) {
            throw new UnreadableException(type.expected());
        }
        String expected = limits.violatedBy(value);
        if (expected != null) {
            throw new UnreadableException(expected);
        }
        return value;
    }

    /** A text was not a value of the parameter; the message says what was expected. */
    public static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadableException(String expected) {
            super(expected, null, false, false);
        }
    }
}
