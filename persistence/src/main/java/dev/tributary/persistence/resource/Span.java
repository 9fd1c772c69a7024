package dev.tributary.persistence.resource;

import dev.tributary.persistence.resource.Lists.Placed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window as PostgreSQL is asked for it: one row more than its size tells whether the list goes on.
 *
 * @param from where it begins; null at an end of the list
 */
record Span(@Nullable Position from, boolean backwards, int size, long offset) {

    static Span of(Window window) {
        return switch (window) {
            case Window.Page page -> new Span(null, false, page.size(), (page.number() - 1L) * page.size());
            case Window.Cursor cursor -> new Span(inside(cursor.from()), cursor.backwards(), cursor.size(), 0);
        };
    }

    private static @Nullable Position inside(@Nullable Position from) {
        return from == null || from.values().isEmpty() ? null : from;
    }

    /** The rows in the list's order, and the ways on from them. */
    Rows of(List<Placed> found) {
        boolean goesOn = found.size() > size;
        List<Placed> inside = goesOn ? found.subList(0, size) : found;
        List<Placed> ordered = backwards ? inside.reversed() : inside;
        boolean cameFrom = from != null || offset > 0;
        boolean after = backwards ? cameFrom : goesOn;
        boolean before = backwards ? goesOn : cameFrom;
        return new Rows(
                ordered.stream().map(Placed::json).toList(),
                null,
                after ? last(ordered) : null,
                before ? last(ordered.reversed()) : null);
    }

    /** Where nothing was found on a way, the way back begins at the list's end. */
    private static Position last(List<Placed> rows) {
        return rows.isEmpty() ? Position.END : rows.getLast().position();
    }

    /** The whole list's length, if these rows tell it: they reach its end, and what lies before them is counted. */
    @Nullable
    Long length(Rows rows) {
        boolean counted = from == null && !(rows.rows().isEmpty() && offset > 0);
        boolean whole = counted && (backwards ? rows.previous() == null : rows.next() == null);
        return whole ? (Long) (offset + rows.rows().size()) : null;
    }
}
