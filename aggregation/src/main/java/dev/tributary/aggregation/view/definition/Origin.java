package dev.tributary.aggregation.view.definition;

import java.util.List;

/**
 * What the values of one file have in common.
 *
 * @param findings where complaints of all files go
 */
record Origin(String file, Variables variables, List<Finding> findings) {

    /** The same for values of another file. */
    Origin in(String other) {
        return other.equals(file) ? this : new Origin(other, variables, findings);
    }

    void refuse(int line, Rule rule, String message) {
        findings.add(new Finding(file, line, rule, message));
    }
}
