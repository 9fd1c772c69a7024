package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.view.Views;
import java.util.List;

/**
 * What came of reading a folder.
 *
 * @param views everything that could be read; complete only where no finding is an error
 * @param findings sorted by file and line
 */
public record Checked(Views views, List<Finding> findings) {

    public Checked {
        findings = List.copyOf(findings);
    }

    /** The findings with which nothing can be started. */
    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    /** The findings with which it can. */
    public List<Finding> warnings() {
        return findings.stream().filter(finding -> !finding.isError()).toList();
    }

    /**
     * The views, complete.
     *
     * @throws RefusedException if anything is wrong, with all that is wrong
     */
    public Views orRefuse() {
        if (!errors().isEmpty()) {
            throw new RefusedException(errors());
        }
        return views;
    }
}
