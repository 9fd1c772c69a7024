package dev.tributary.aggregation;

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
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The one door of the engine: knows every view and answers questions for them. */
public final class Aggregator {

    private final List<View> views;
    private final Map<String, PlanExecution> executions;

    Aggregator(Views views, Function<Plan, PlanExecution> execution) {
        this.views = views.views();
        this.executions = this.views.stream()
                .collect(Collectors.toUnmodifiableMap(View::name, view -> execution.apply(Planner.plan(view))));
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
    public Mono<Served> answer(View view, Question question) {
        PlanExecution execution = executions.get(view.name());
        if (execution == null) {
            throw new IllegalArgumentException(
                    "view: " + view.name() + " (expected: one of " + executions.keySet() + ")");
        }
        return execution.run(question).map(Served::uncached);
    }

    /**
     * The same, for a request with that target as it came over the wire; a {@linkplain #ready fresh answer} to it may be
     * found by the target alone next time.
     */
    public Mono<Served> answer(View view, Question question, String rawTarget) {
        return answer(view, question);
    }

    /**
     * The answer to a request with that target, as it came over the wire, if it is at hand: kept in memory, fresh, the
     * same for everybody, and asked for with just this target before. {@code null} if it has to be asked for.
     */
    public @Nullable Served ready(View view, String rawTarget) {
        return null;
    }
}
