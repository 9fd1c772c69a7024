package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.plan.Plan;
import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.view.View;
import java.time.Duration;
import java.util.function.LongSupplier;
import reactor.core.publisher.Mono;

/** Answers questions by plans. */
public final class PlanExecution {

    private final Sources sources;
    private final LongSupplier nanos;

    /** An execution on a clock of nanoseconds that never jumps. */
    public PlanExecution(Sources sources, LongSupplier nanos) {
        this.sources = sources;
        this.nanos = nanos;
    }

    /**
     * Asks every part of the plan, each as soon as the parts that it refers to are there, and answers with whatever
     * arrived in time. The clock starts on subscription; cancelling stops all that is still under way. A required part
     * that fails ends it at once with a {@link PartFailedException}.
     */
    public Mono<Answer> run(Plan plan, Question question) {
        return Mono.defer(() -> new Run(plan, question, deadline(plan.view(), question), sources, nanos).answer());
    }

    private Deadline deadline(View view, Question question) {
        Duration patience = question.patience();
        return patience != null && patience.compareTo(view.deadline()) < 0
                ? Deadline.in(View.forSources(patience), nanos).asImpatient()
                : Deadline.in(View.forSources(view.deadline()), nanos);
    }
}
