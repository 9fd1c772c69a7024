package dev.tributary.aggregation.view.definition;

import java.util.List;
import java.util.stream.Collectors;

/** The declared views and services are not usable; it holds everything that is wrong with them. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    RefusedException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** Sorted by file and line. */
    public List<Finding> findings() {
        return findings;
    }
}
