package dev.tributary.aggregation.view.definition;

import java.util.List;

/**
 * What the values of one file have in common.
 *
 * @param findings where complaints of all files go
 */
record Origin(String file, Variables variables, List<Finding> findings) {

    void refuse(int line, Rule rule, String message) {
        findings.add(new Finding(file, line, rule, message));
    }
}
