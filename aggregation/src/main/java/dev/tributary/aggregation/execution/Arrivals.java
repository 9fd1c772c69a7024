package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.plan.Plan;
import dev.tributary.aggregation.plan.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The outcomes that other parts wait for. Only those are kept: most parts are referred to by nobody. A waiter is told
 * through a sink, so that every step is subscribed to exactly once, by the answer, and cancelling that reaches all.
 */
final class Arrivals {

    private final Map<Integer, Sinks.One<Outcome>> awaited = new HashMap<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final @Nullable Outcome[] arrived;

    Arrivals(Plan plan) {
        arrived = new @Nullable Outcome[plan.steps().size()];
        for (Step step : plan.steps()) {
            if (step.needed()) {
                awaited.put(step.index(), Sinks.one());
                indexes.put(step.part().name(), step.index());
            }
        }
    }

    /** Completes when all of these have arrived; at once where there are none. */
    Mono<Void> of(List<Integer> indexes) {
        return switch (indexes.size()) {
            case 0 -> Mono.empty();
            case 1 -> awaited(indexes.getFirst()).then();
            default -> Flux.fromIterable(indexes).concatMap(this::awaited).then();
        };
    }

    private Mono<Outcome> awaited(int index) {
        return Mono.justOrEmpty(awaited.get(index)).flatMap(Sinks.One::asMono);
    }

    void arrived(Step step, Outcome outcome) {
        Sinks.One<Outcome> sink = awaited.get(step.index());
        if (sink != null) {
            arrived[step.index()] = outcome;
            sink.tryEmitValue(outcome);
        }
    }

    /** What became of a part that others refer to; {@code null} before it has arrived. */
    @Nullable
    Outcome outcome(String part) {
        Integer index = indexes.get(part);
        return index == null ? null : arrived[index];
    }
}
