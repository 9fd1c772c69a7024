package dev.tributary.aggregation;

import dev.tributary.aggregation.execution.Answer;
import dev.tributary.aggregation.execution.PlanExecution;
import dev.tributary.aggregation.execution.Question;
import dev.tributary.aggregation.plan.Plan;
import dev.tributary.aggregation.plan.Planner;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** The one door of the engine: knows every view and answers questions for them. */
public final class Aggregator {

    private final List<View> views;
    private final Map<String, Plan> plans;
    private final PlanExecution execution;

    Aggregator(Views views, PlanExecution execution) {
        this.views = views.views();
        this.plans = this.views.stream().map(Planner::plan).collect(byName());
        this.execution = execution;
    }

    private static java.util.stream.Collector<Plan, ?, Map<String, Plan>> byName() {
        return Collectors.toUnmodifiableMap(plan -> plan.view().name(), Function.identity());
    }

    /** All views, in the order of their declaration. */
    public List<View> views() {
        return views;
    }

    /**
     * Answers a question for one of the {@linkplain #views() views}. Nothing is asked before subscription; cancelling
     * stops what is under way.
     *
     * @return one answer, or {@link dev.tributary.aggregation.execution.PartFailedException} if a required part failed
     */
    public Mono<Answer> answer(View view, Question question) {
        Plan plan = plans.get(view.name());
        if (plan == null) {
            throw new IllegalArgumentException("view: " + view.name() + " (expected: one of " + plans.keySet() + ")");
        }
        return execution.run(plan, question);
    }
}
