package dev.tributary.aggregation.plan;

import dev.tributary.aggregation.view.View;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A view in the order in which its parts can be asked.
 *
 * @param steps one a part, in the document's order
 * @param indexes of the steps, by the parts' names
 */
public record Plan(View view, List<Step> steps, Map<String, Integer> indexes) {

    public Plan {
        steps = List.copyOf(steps);
        indexes = Map.copyOf(indexes);
    }

    /** A plan of these steps. */
    public Plan(View view, List<Step> steps) {
        this(
                view,
                steps,
                steps.stream().collect(Collectors.toMap(step -> step.part().name(), Step::index)));
    }
}
