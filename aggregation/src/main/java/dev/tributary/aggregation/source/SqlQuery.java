package dev.tributary.aggregation.source;

import java.util.List;

/**
 * One read-only SQL statement, as it was declared.
 *
 * @param text with {@code $1}, {@code $2} … where values are bound
 * @param types the Java type of each bind, in order; {@link Object} where only the value tells
 * @param rows the shape of what it answers
 * @param max the most rows it may answer with, at least 1; more is a failure, never a silent cut
 */
public record SqlQuery(String text, List<Class<?>> types, Rows rows, int max) {

    public SqlQuery {
        types = List.copyOf(types);
    }

    /** The shape of a query's answer. */
    public enum Rows {
        /** One row as an object; no row is "not found", a second one a failure. */
        ONE,
        /** Any number of rows, up to the maximum, as an array of objects. */
        MANY,
        /** The only column of the only row; {@code null} when there is no row. */
        VALUE
    }
}
