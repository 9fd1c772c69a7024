package dev.tributary.persistence.resource;

import org.jspecify.annotations.Nullable;

/**
 * A way to narrow a list.
 *
 * @param parameter as in a query string
 * @param type of its value, or of each of its values
 * @param list whether several values may be given, of which any may match; never none, at most {@link #MOST_VALUES}
 * @param description one sentence for people
 * @param rules what a value must keep to
 * @param condition in SQL, a question mark stands for the value; not for callers
 * @param otherwise the condition of a flag that is false, in SQL; not for callers
 */
public record Filter(
        String parameter,
        FieldType type,
        boolean list,
        String description,
        Rules rules,
        String condition,
        @Nullable String otherwise) {

    /** How many values a list filter takes. */
    public static final int MOST_VALUES = 100;

    /** One of several values. */
    public static Filter anyOf(String parameter, FieldType type, String column, String description) {
        return new Filter(parameter, type, true, description, Rules.NONE, "t." + column + " = any(?)", null);
    }

    /** A comparison of a column with one value, such as {@code >=}. */
    public static Filter comparing(
            String parameter, FieldType type, String column, String operator, String description) {
        return new Filter(parameter, type, false, description, Rules.NONE, "t." + column + " " + operator + " ?", null);
    }

    /** Any condition on one value or, for a list, on an array of them. */
    public static Filter of(String parameter, FieldType type, boolean list, String condition, String description) {
        return new Filter(parameter, type, list, description, Rules.NONE, condition, null);
    }

    /** Yes or no. */
    public static Filter flag(String parameter, String whenTrue, String whenFalse, String description) {
        return new Filter(parameter, FieldType.BOOLEAN, false, description, Rules.NONE, whenTrue, whenFalse);
    }

    /** The same, with these rules. */
    public Filter with(Rules kept) {
        return new Filter(parameter, type, list, description, kept, condition, otherwise);
    }
}
