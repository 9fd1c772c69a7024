package dev.tributary.aggregation.plan;

import dev.tributary.aggregation.view.View;
import java.util.List;

/**
 * A view in the order in which its parts can be asked.
 *
 * @param steps one a part, in the document's order
 */
public record Plan(View view, List<Step> steps) {

    public Plan {
        steps = List.copyOf(steps);
    }
}
