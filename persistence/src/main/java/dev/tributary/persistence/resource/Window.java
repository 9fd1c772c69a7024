package dev.tributary.persistence.resource;

import org.jspecify.annotations.Nullable;

/** Which rows of an ordered list are asked for. */
public sealed interface Window {

    /** How many rows a window may have. */
    int MOST_ROWS = 100;

    /** How many rows, 1 to {@link #MOST_ROWS}. */
    int size();

    /**
     * A page.
     *
     * @param number from 1; the cost grows with it
     */
    record Page(int number, int size) implements Window {
        public Page {
            check("page", number, Integer.MAX_VALUE);
            check("size", size, MOST_ROWS);
        }
    }

    /**
     * The rows behind a position, or those before it; in the list's order both ways. The cost does not depend on where.
     *
     * @param from the row there is not among them; none: from the end that the walk begins at
     * @param backwards whether the nearest rows before the position are asked for
     */
    record Cursor(@Nullable Position from, boolean backwards, int size) implements Window {
        public Cursor {
            check("size", size, MOST_ROWS);
        }
    }

    private static void check(String what, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(what + ": " + value + " (expected: 1 to " + most + ")");
        }
    }
}
