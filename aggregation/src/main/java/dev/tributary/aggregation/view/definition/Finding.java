package dev.tributary.aggregation.view.definition;

import java.util.Comparator;

/**
 * Something in a file that cannot stay as it is, or had better not.
 *
 * @param file its name
 * @param line from 1; 0 for the file or the folder itself
 * @param rule what it is about
 * @param message where in the document, what was found and what was expected
 */
public record Finding(String file, int line, Rule rule, String message) {

    static final Comparator<Finding> IN_ORDER =
            Comparator.comparing(Finding::file).thenComparingInt(Finding::line);

    /** Whether nothing can be started with it. */
    public boolean isError() {
        return rule.severity() == Rule.Severity.ERROR;
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
