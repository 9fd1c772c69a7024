package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.plan.Composition;
import dev.tributary.aggregation.plan.Plan;
import dev.tributary.aggregation.plan.Step;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The outcomes, as they come. Whoever waits for one is told through a sink, so that every step is subscribed to exactly
 * once, by the answer, and cancelling that reaches all.
 */
final class Arrivals {

    private final Plan plan;
    private final Sinks.@Nullable One<Outcome>[] awaited;
    private final AtomicReferenceArray<@Nullable Outcome> arrived;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Arrivals(Plan plan) {
        this.plan = plan;
        this.arrived = new AtomicReferenceArray<>(plan.steps().size());
        this.awaited = new Sinks.One[plan.steps().size()];
        for (Step step : plan.steps()) {
            awaited[step.index()] = step.needed() ? Sinks.one() : null;
        }
    }

    /** Completes when all of these have arrived. */
    Mono<Void> of(List<Integer> indexes) {
        return switch (indexes.size()) {
            case 1 -> awaited(indexes.getFirst()).then();
            default -> Flux.fromIterable(indexes).concatMap(this::awaited).then();
        };
    }

    private Mono<Outcome> awaited(int index) {
        Sinks.One<Outcome> sink = awaited[index];
        return sink == null ? Mono.empty() : sink.asMono();
    }

    void arrived(Step step, Outcome outcome) {
        arrived.set(step.index(), outcome);
        Sinks.One<Outcome> sink = awaited[step.index()];
        if (sink != null) {
            sink.tryEmitValue(outcome);
        }
    }

    /** What became of a part; {@code null} before it has arrived. */
    @Nullable
    Outcome outcome(String part) {
        Integer index = plan.indexes().get(part);
        return index == null ? null : arrived.get(index);
    }

    /** How the value of a part becomes what the document shows; {@code null} for a name that no part has. */
    @Nullable
    Composition composition(String part) {
        Integer index = plan.indexes().get(part);
        return index == null ? null : plan.steps().get(index).composition();
    }
}
