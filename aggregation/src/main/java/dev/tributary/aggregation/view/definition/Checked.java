package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What came of reading a folder.
 *
 * @param views everything that could be read; complete only where no finding is an error
 * @param findings sorted by file and line
 * @param places of the parts, by {@code view.part}
 */
public record Checked(Views views, List<Finding> findings, Map<String, Place> places) {

    public Checked {
        findings = findings.stream().distinct().sorted(Finding.IN_ORDER).toList();
        places = Map.copyOf(places);
    }

    /** The same with what else was found. */
    public Checked with(List<Finding> more) {
        return new Checked(
                views, Stream.concat(findings.stream(), more.stream()).toList(), places);
    }

    /** Where a part is declared. */
    public Place place(View view, Part part) {
        return Objects.requireNonNull(places.get(view.name() + "." + part.name()));
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
