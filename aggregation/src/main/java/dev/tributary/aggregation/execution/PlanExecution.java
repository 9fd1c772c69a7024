package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.plan.Plan;
import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.view.View;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import reactor.core.publisher.Mono;

/** Answers questions by a plan. */
public final class PlanExecution {

    private final Plan plan;
    private final Sources sources;
    private final KeptParts kept;
    private final LongSupplier nanos;
    private final List<Fuse> fuses;

    /** An execution on a clock of nanoseconds that never jumps. */
    public PlanExecution(Plan plan, Sources sources, KeptParts kept, LongSupplier nanos) {
        this.plan = plan;
        this.sources = sources;
        this.kept = kept;
        this.nanos = nanos;
        this.fuses = plan.together().stream().map(_ -> new Fuse(nanos)).toList();
    }

    /**
     * Asks every part of the plan, each as soon as the parts that it refers to are there, and answers with whatever
     * arrived in time. The clock starts on subscription; cancelling stops all that is still under way. A required part
     * that fails ends it at once with a {@link PartFailedException}.
     */
    public Mono<Answer> run(Question question) {
        return Mono.defer(() -> run(question, deadline(question)));
    }

    private Mono<Answer> run(Question question, Deadline deadline) {
        return plan.view().snapshot()
                ? sources.database().inSnapshot(snapshot -> run(question, deadline, sources.with(snapshot)))
                : run(question, deadline, sources);
    }

    private Mono<Answer> run(Question question, Deadline deadline, Sources asked) {
        return new Run(plan, fuses, question, deadline, asked, kept, nanos).answer();
    }

    private Deadline deadline(Question question) {
        View view = plan.view();
        Duration patience = question.patience();
        return patience != null && patience.compareTo(view.deadline()) < 0
                ? Deadline.in(View.forSources(patience), nanos).asImpatient()
                : Deadline.in(View.forSources(view.deadline()), nanos);
    }
}
