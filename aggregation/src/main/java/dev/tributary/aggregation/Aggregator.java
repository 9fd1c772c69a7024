package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.AnswerCache;
import dev.tributary.aggregation.cache.CacheEvents;
import dev.tributary.aggregation.cache.KnownTargets;
import dev.tributary.aggregation.execution.Answer;
import dev.tributary.aggregation.execution.PlanExecution;
import dev.tributary.aggregation.execution.Question;
import dev.tributary.aggregation.plan.Plan;
import dev.tributary.aggregation.plan.Planner;
import dev.tributary.aggregation.view.CachePolicy;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The one door of the engine: knows every view and answers questions for them. */
public final class Aggregator {

    private final List<View> views;
    private final Map<String, UncachedView> uncached;
    private final Map<String, CachedView> cached;
    private final KnownTargets<CachedView.Known> targets = new KnownTargets<>();

    Aggregator(Views views, Function<Plan, PlanExecution> execution, AnswerCache<Answer> cache, CacheEvents events) {
        this.views = views.views();
        this.uncached = this.views.stream()
                .collect(Collectors.toUnmodifiableMap(
                        View::name,
                        view -> new UncachedView(execution.apply(Planner.plan(view)), events.of(view.name()))));
        this.cached = new HashMap<>();
        this.views.forEach(view -> keep(view, views, cache));
    }

    private void keep(View view, Views all, AnswerCache<Answer> cache) {
        CachePolicy policy = view.cache();
        if (policy != null) {
            var keys = new AnswerKeys(view, all);
            UncachedView computed = uncached(view);
            cached.put(
                    view.name(),
                    new CachedView(view, policy, keys, computed.execution(), cache, computed.events(), targets));
        }
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
        return answered(view, question, null);
    }

    /**
     * The same, for a request with that target as it came over the wire; a {@linkplain #ready fresh answer} to it may be
     * found by the target alone next time.
     */
    public Mono<Served> answer(View view, Question question, String rawTarget) {
        return answered(view, question, rawTarget);
    }

    private Mono<Served> answered(View view, Question question, @Nullable String target) {
        CachedView kept = cached.get(view.name());
        return kept == null ? uncached(view).answer(question) : kept.answer(question, target);
    }

    /**
     * The answer to a request with that target, as it came over the wire, if it is at hand: kept in memory, fresh, the
     * same for every caller whatever the headers, and asked for with just this target before. {@code null} if it has to
     * be asked for.
     */
    public @Nullable Served ready(String rawTarget) {
        CachedView.Known known = targets.find(rawTarget);
        return known == null ? null : known.ready();
    }

    private UncachedView uncached(View view) {
        UncachedView computed = uncached.get(view.name());
        if (computed == null) {
            throw new IllegalArgumentException(
                    "view: " + view.name() + " (expected: one of " + uncached.keySet() + ")");
        }
        return computed;
    }
}
