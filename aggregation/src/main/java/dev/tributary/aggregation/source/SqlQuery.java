package dev.tributary.aggregation.source;

import java.util.List;

/**
 * One read-only query, as it was declared.
 *
 * @param pieces the text between the places where values are bound, one more than there are places
 * @param places which bind each place takes, by its index in {@code types}
 * @param types the Java type of each bind, in order; {@link Object} where only the value tells
 * @param rows the shape of what it answers
 * @param max the most rows it may answer with, at least 1; more is a failure, never a silent cut
 */
public record SqlQuery(List<String> pieces, List<Integer> places, List<Class<?>> types, Rows rows, int max) {

    public SqlQuery {
        pieces = List.copyOf(pieces);
        places = List.copyOf(places);
        types = List.copyOf(types);
        if (pieces.size() != places.size() + 1) {
            throw new IllegalArgumentException("pieces: " + pieces.size() + " (expected: " + (places.size() + 1) + ")");
        }
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

    /** The text with {@code $1}, {@code $2} … where values are bound. */
    public String text() {
        return text(0);
    }

    /** The text as part of a statement in which so many binds come before its own. */
    public String text(int before) {
        var text = new StringBuilder(pieces.getFirst());
        for (int i = 0; i < places.size(); i++) {
            text.append('$').append(before + places.get(i) + 1).append(pieces.get(i + 1));
        }
        return text.toString();
    }
}
