package dev.tributary.aggregation.view.definition;

/**
 * Where something is declared.
 *
 * @param file its name
 * @param line from 1
 * @param path the keys that lead to it, joined by dots
 */
public record Place(String file, int line, String path) {

    /** Something to say about it. */
    public Finding finding(Rule rule, String found, String expected) {
        return new Finding(file, line, rule, path + ": " + found + " (expected: " + expected + ")");
    }
}
