package dev.tributary.aggregation;

import dev.tributary.aggregation.view.definition.Finding;
import dev.tributary.aggregation.view.definition.RefusedException;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start, instead of a stack trace, everything that is wrong with the declared views. */
final class RefusedViewsAnalyzer extends AbstractFailureAnalyzer<RefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RefusedException refused) {
        String findings =
                refused.findings().stream().map(Finding::toString).collect(Collectors.joining("\n    ", "    ", ""));
        return new FailureAnalysis(
                "The declared views have " + refused.findings().size() + " problem(s):\n\n" + findings,
                "Correct the files in tributary.views.location or the Java that declares them, or name another folder.",
                refused);
    }
}
