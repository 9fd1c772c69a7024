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
 * @param together the indexes of steps whose queries are asked in one statement if all goes well; two at least
 */
public record Plan(View view, List<Step> steps, Map<String, Integer> indexes, List<List<Integer>> together) {

    public Plan {
        steps = List.copyOf(steps);
        indexes = Map.copyOf(indexes);
        together = List.copyOf(together);
    }

    /** A plan of these steps. */
    public Plan(View view, List<Step> steps) {
        this(
                view,
                steps,
                steps.stream().collect(Collectors.toMap(step -> step.part().name(), Step::index)),
                Together.in(steps));
    }
}
