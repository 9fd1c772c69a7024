package dev.tributary.persistence.resource;

import java.util.List;

/**
 * Where a row stands in an ordering: the text of each value that orders, and of the row's id at last. A position without
 * values is an end of the list: its beginning for a walk forwards, its end for a walk backwards.
 *
 * <p>It means something only for the ordering, and the search, that it came from.
 */
public record Position(List<String> values) {

    /** An end of the list. */
    public static final Position END = new Position(List.of());

    public Position {
        values = List.copyOf(values);
    }
}
