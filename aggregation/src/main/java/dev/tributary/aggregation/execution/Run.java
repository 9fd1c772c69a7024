package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.plan.Plan;
import dev.tributary.aggregation.plan.Step;
import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.Join;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.SqlSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One execution of one plan for one caller. */
final class Run {

    private final Plan plan;
    private final Deadline deadline;
    private final LongSupplier nanos;
    private final Arrivals arrivals;
    private final Calls calls;
    private final Joins joins;
    private final Queries queries;
    private final Exchanges exchanges;

    Run(
            Plan plan,
            List<Fuse> fuses,
            Question question,
            Deadline deadline,
            Sources sources,
            KeptParts kept,
            LongSupplier nanos) {
        this.plan = plan;
        this.deadline = deadline;
        this.nanos = nanos;
        this.arrivals = new Arrivals(plan);
        this.joins = new Joins(arrivals);
        this.calls = new Calls(new Scope(question.arguments(), question.caller(), arrivals));
        this.queries = new Queries(plan, fuses, calls, sources.database(), deadline);
        this.exchanges = new Exchanges(sources, queries, kept, question.anew());
    }

    Mono<Answer> answer() {
        List<Mono<Outcome>> outcomes = plan.steps().stream().map(this::outcome).toList();
        return Mono.zip(outcomes, Run::inOrder).map(all -> new Answer(all, new Document(plan, joins).of(all)));
    }

    private static List<Outcome> inOrder(Object[] outcomes) {
        return Arrays.stream(outcomes).map(Outcome.class::cast).toList();
    }

    private Mono<Outcome> outcome(Step step) {
        Mono<Outcome> attempt = Mono.defer(() -> attempt(step));
        return (step.needs().isEmpty() ? attempt : arrivals.of(step.needs()).then(attempt))
                .doOnNext(outcome -> arrivals.arrived(step, outcome));
    }

    private Mono<Outcome> attempt(Step step) {
        Part part = step.part();
        Outcome unasked = calls.unasked(step);
        if (unasked != null) {
            return Outcomes.unasked(unasked);
        }
        long start = nanos.getAsLong();
        return Mono.defer(() -> ask(step))
                .map(reply -> Outcomes.of(part, reply, since(start)))
                .onErrorResume(SourceException.class, failed -> Outcomes.missing(part, failed, since(start)));
    }

    private Mono<SourceReply> ask(Step step) {
        Part part = step.part();
        Deadline limit = deadline.within(part.timeout());
        if (part.join() != null) {
            return joined(step, part.join(), limit);
        }
        return part.cache() == null && part.source() instanceof SqlSource sql
                ? queries.ask(step, sql, limit)
                : exchanges.ask(part, calls, limit, patience(step));
    }

    /** Asks for all keys of a list at once; a Service is asked for them in batches, side by side. */
    private Mono<SourceReply> joined(Step step, Join join, Deadline limit) {
        Part part = step.part();
        List<List<Json>> batches =
                Batches.of(joins.keys(join), part.source() instanceof CallSource ? join.batch() : Integer.MAX_VALUE);
        return Flux.fromIterable(batches)
                .flatMapSequential(
                        batch -> exchanges.ask(part, calls.with(batch), limit, patience(step)),
                        Math.max(1, batches.size()))
                .collectList()
                .map(replies -> Batches.merged(join, batches, replies));
    }

    /** What is left of the deadline, unless the part is asked first, or may take less: then its own limit is enough. */
    private @Nullable Duration patience(Step step) {
        boolean first = step.needs().isEmpty() && !deadline.isImpatient();
        if (first || step.part().cache() == null) {
            return null;
        }
        Duration left = deadline.left();
        return left.compareTo(step.part().timeout()) >= 0 ? null : left;
    }

    private Duration since(long start) {
        return Duration.ofNanos(nanos.getAsLong() - start);
    }
}
