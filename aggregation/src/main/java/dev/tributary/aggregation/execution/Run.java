package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.plan.Plan;
import dev.tributary.aggregation.plan.Step;
import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.FunctionSource;
import dev.tributary.aggregation.view.Join;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Source;
import dev.tributary.aggregation.view.SqlSource;
import dev.tributary.aggregation.view.ValueSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One execution of one plan for one caller. */
final class Run {

    private final Plan plan;
    private final Deadline deadline;
    private final Sources sources;
    private final LongSupplier nanos;
    private final Arrivals arrivals;
    private final Calls calls;
    private final Joins joins;
    private final Queries queries;

    Run(Plan plan, List<Fuse> fuses, Question question, Deadline deadline, Sources sources, LongSupplier nanos) {
        this.plan = plan;
        this.deadline = deadline;
        this.sources = sources;
        this.nanos = nanos;
        this.arrivals = new Arrivals(plan);
        this.joins = new Joins(arrivals);
        this.calls = new Calls(new Scope(question.arguments(), arrivals), question.caller());
        this.queries = new Queries(plan, fuses, calls, sources.database(), deadline);
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
            return unasked instanceof Outcome.Skipped skipped && part.required()
                    ? Mono.error(impossible(skipped))
                    : Mono.just(unasked);
        }
        long start = nanos.getAsLong();
        return Mono.defer(() -> ask(step))
                .<Outcome>map(reply -> new Outcome.Fresh(part, reply.body(), since(start), reply.attempts()))
                .onErrorResume(SourceException.class, failed -> missing(part, failed, since(start)));
    }

    private Mono<SourceReply> ask(Step step) {
        Part part = step.part();
        Deadline limit = deadline.within(part.timeout());
        return part.join() != null
                ? joined(part.join(), part.source(), limit)
                : part.source() instanceof SqlSource sql
                        ? queries.ask(step, sql, limit)
                        : ask(part.source(), calls, limit);
    }

    private Mono<SourceReply> ask(Source source, Calls how, Deadline limit) {
        return switch (source) {
            case ValueSource constant -> Mono.just(SourceReply.of(constant.value()));
            case SqlSource sql -> queries.alone(sql, how, limit);
            case CallSource call -> service(call, how, limit);
            case FunctionSource function -> sources.functions().exchange(how.function(function, limit));
        };
    }

    private Mono<SourceReply> service(CallSource call, Calls how, Deadline limit) {
        var exchange = sources.services().get(call.service());
        if (exchange == null) {
            throw new IllegalStateException("service: " + call.service() + " (expected: a declared one)");
        }
        Mono<SourceReply> reply = exchange.exchange(how.service(call, limit));
        return call.select().isWhole() ? reply : reply.map(whole -> selected(call, whole));
    }

    /** Asks for all keys of a list at once; a Service is asked for them in batches, side by side. */
    private Mono<SourceReply> joined(Join join, Source source, Deadline limit) {
        List<List<Json>> batches =
                Batches.of(joins.keys(join), source instanceof CallSource ? join.batch() : Integer.MAX_VALUE);
        return Flux.fromIterable(batches)
                .flatMapSequential(batch -> ask(source, calls.with(batch), limit), Math.max(1, batches.size()))
                .collectList()
                .map(replies -> Batches.merged(join, batches, replies));
    }

    private static SourceReply selected(CallSource call, SourceReply reply) {
        Json value = reply.body().at(call.select());
        if (value == null) {
            throw new SourceException(new SourceFailure.Broken("nothing-selected", false), reply.attempts());
        }
        return new SourceReply(value, reply.attempts());
    }

    private static Mono<Outcome> missing(Part part, SourceException failed, Duration took) {
        SourceFailure failure = failed.failure();
        if (part.required()) {
            return Mono.error(new PartFailedException(part.name(), failure));
        }
        return Mono.just(
                part.fallback() == null
                        ? new Outcome.Failed(part, failure, took, failed.attempts())
                        : new Outcome.Fallback(part, failure, took, failed.attempts()));
    }

    private static PartFailedException impossible(Outcome.Skipped skipped) {
        SourceFailure cause = skipped.cause();
        return new PartFailedException(
                skipped.part().name(), cause == null ? new SourceFailure.NotFound("no-value") : cause);
    }

    private Duration since(long start) {
        return Duration.ofNanos(nanos.getAsLong() - start);
    }
}
