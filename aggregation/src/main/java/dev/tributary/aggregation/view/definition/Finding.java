package dev.tributary.aggregation.view.definition;

import java.util.Comparator;

/**
 * Something in a file that cannot stay as it is.
 *
 * @param file its name
 * @param line from 1
 * @param message where in the document, what was found and what was expected
 */
public record Finding(String file, int line, String message) {

    static final Comparator<Finding> IN_ORDER =
            Comparator.comparing(Finding::file).thenComparingInt(Finding::line);

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
