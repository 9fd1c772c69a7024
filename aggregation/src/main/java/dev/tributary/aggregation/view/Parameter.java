package dev.tributary.aggregation.view;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * Something that a caller may say, or must.
 *
 * @param name in the query or the path as it is, in the headers without regard to case
 * @param in where the caller says it
 * @param required whether the request is refused without it
 * @param maxItems the most values of a list, said as {@code ?ids=1,2,3}; 0 where the parameter is one value
 * @param preset its value when the caller does not say it, of the type's Java class; {@code null} for none
 */
public record Parameter(
        String name,
        In in,
        ParameterType type,
        boolean required,
        int maxItems,
        @Nullable Object preset,
        Limits limits) {

    /** A parameter of one value. */
    public Parameter(String name, In in, ParameterType type, boolean required, @Nullable Object preset, Limits limits) {
        this(name, in, type, required, 0, preset, limits);
    }

    /** Where a caller says a parameter. */
    public enum In {
        PATH,
        QUERY,
        HEADER
    }

    /** The same parameter within other limits. */
    public Parameter within(Limits others) {
        return new Parameter(name, in, type, required, maxItems, preset, others);
    }

    /** The class of its values; an array's for a list. */
    public Class<?> javaType() {
        return maxItems == 0 ? type.javaType() : type.javaType().arrayType();
    }

    /**
     * The value that a text stands for; an array of values for a list.
     *
     * @throws UnreadableException if it stands for none, or for one outside the limits
     */
    public Object read(String text) throws UnreadableException {
        return maxItems == 0 ? one(text) : list(text.split(",", -1));
    }

    /** What a text of this parameter looks like, for people. */
    public String expected() {
        return maxItems == 0
                ? type.expected()
                : "at most " + maxItems + " values between commas, each " + type.expected();
    }

    private Object list(String[] items) throws UnreadableException {
        if (items.length > maxItems) {
            throw new UnreadableException(expected());
        }
        Object values = Array.newInstance(type.javaType(), items.length);
        for (int i = 0; i < items.length; i++) {
            Array.set(values, i, one(items[i]));
        }
        return values;
    }

    private Object one(String text) throws UnreadableException {
        Object value;
        try {
            value = type.read(text);
        } catch (RuntimeException wrong) {
            throw new UnreadableException(expected());
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
