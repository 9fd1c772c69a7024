package dev.tributary.aggregation.explain;

import dev.tributary.aggregation.plan.Plan;
import dev.tributary.aggregation.plan.Step;
import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.aggregation.view.SqlSource;
import java.util.List;

/**
 * Steps whose queries are sent to the database as one statement.
 *
 * @param steps of one wave, at least one
 */
record Sent(List<Step> steps) {

    Sent {
        steps = List.copyOf(steps);
    }

    /** All that a plan sends if all goes well, in the order of its parts. */
    static List<Sent> in(Plan plan) {
        return plan.steps().stream()
                .filter(step -> step.part().source() instanceof SqlSource)
                .map(step -> indexes(plan, step.index()))
                .distinct()
                .map(indexes -> new Sent(indexes.stream().map(plan.steps()::get).toList()))
                .toList();
    }

    private static List<Integer> indexes(Plan plan, int step) {
        return plan.together().stream()
                .filter(indexes -> indexes.contains(step))
                .findFirst()
                .orElse(List.of(step));
    }

    int wave() {
        return steps.getFirst().wave();
    }

    List<String> parts() {
        return steps.stream().map(step -> step.part().name()).toList();
    }

    List<SqlQuery> queries() {
        return steps.stream().map(Sent::query).toList();
    }

    private static SqlQuery query(Step step) {
        return ((SqlSource) step.part().source()).query();
    }
}
