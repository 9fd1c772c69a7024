package dev.tributary.api.resource;

import dev.tributary.aggregation.view.BadArgumentsException;
import dev.tributary.persistence.resource.Position;
import dev.tributary.persistence.resource.Rows;
import dev.tributary.persistence.resource.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Finds the part of a list that a caller asks for, and the way to those before and behind it. */
final class Pages {

    private final Cursors cursors;

    Pages(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * The page, what the cursor opens, or the beginning of a walk.
     *
     * @throws BadArgumentsException if there are both, if the page lies too deep or if the cursor is not for this query
     */
    Window window(Query query, Asked asked) {
        int size = asked.value(Parameters.SIZE, Integer.class);
        String cursor = asked.text(Parameters.CURSOR);
        if (asked.says(Parameters.PAGE)) {
            return page(asked.value(Parameters.PAGE, Integer.class), size, cursor);
        }
        if (cursor == null) {
            return new Window.Cursor(null, false, size);
        }
        Window window = cursors.read(query.fingerprint(), cursor, size);
        if (window == null) {
            throw Asked.refused(
                    Parameters.CURSOR, cursor, "one from next or previous, with the filters and the order of its list");
        }
        return window;
    }

    private static Window page(int number, int size, @Nullable String cursor) {
        if (cursor != null) {
            throw Asked.refused(Parameters.PAGE, String.valueOf(number), "no page beside a cursor");
        }
        if (isTooDeep(number, size)) {
            throw Asked.refused(
                    Parameters.PAGE,
                    String.valueOf(number),
                    "page times size up to " + Parameters.DEEPEST
                            + "; a walk by cursor, as next begins it, has no end");
        }
        return new Window.Page(number, size);
    }

    private static boolean isTooDeep(int number, int size) {
        return (long) number * size > Parameters.DEEPEST;
    }

    /** Where what follows is to be had; null if nothing does. */
    @Nullable
    String next(Query query, Window window, Rows rows, ServerRequest request) {
        Position next = rows.next();
        if (next == null) {
            return null;
        }
        return window instanceof Window.Page page && !isTooDeep(page.number() + 1, page.size())
                ? Links.toPage(request, page.number() + 1)
                : Links.toCursor(request, cursors.write(query.fingerprint(), next, false));
    }

    /** Where what lies before is to be had; null if nothing does. */
    @Nullable
    String previous(Query query, Window window, Rows rows, ServerRequest request) {
        if (window instanceof Window.Page page) {
            return page.number() == 1 ? null : Links.toPage(request, page.number() - 1);
        }
        Position previous = rows.previous();
        return previous == null ? null : Links.toCursor(request, cursors.write(query.fingerprint(), previous, true));
    }
}
