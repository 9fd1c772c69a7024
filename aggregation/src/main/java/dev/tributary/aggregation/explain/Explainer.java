package dev.tributary.aggregation.explain;

import dev.tributary.aggregation.plan.Plan;
import dev.tributary.aggregation.plan.Planner;
import dev.tributary.aggregation.source.SqlPlan;
import dev.tributary.aggregation.source.SqlPlans;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import java.util.List;
import java.util.stream.IntStream;
import reactor.core.publisher.Mono;

/** Explains views; no source is asked for data, and no Service is called at all. */
public final class Explainer {

    private final Views views;
    private final SqlPlans plans;

    /** An explainer of views that call these Services, and that asks there what becomes of their queries. */
    public Explainer(Views views, SqlPlans plans) {
        this.views = views;
        this.plans = plans;
    }

    /** The explanation, complete but for what the database does not tell; nothing is asked before subscription. */
    public Mono<Explanation> explain(View view) {
        return Mono.fromSupplier(() -> Planner.plan(view)).flatMap(this::explain);
    }

    private Mono<Explanation> explain(Plan plan) {
        List<Sent> together = Sent.in(plan);
        return plans.of(together.stream().map(Sent::queries).toList())
                .map(found -> new Explanation(plan, views, statements(together, found)));
    }

    private static List<Statement> statements(List<Sent> together, List<SqlPlan> found) {
        return IntStream.range(0, together.size())
                .mapToObj(i -> new Statement(together.get(i), found.get(i)))
                .toList();
    }
}
