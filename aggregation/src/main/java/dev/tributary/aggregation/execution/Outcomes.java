package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.source.Kept;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.view.Part;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** Tells what became of a part by what came of asking for it. */
final class Outcomes {

    private Outcomes() {}

    static Outcome of(Part part, SourceReply reply, Duration took) {
        Kept kept = reply.kept();
        if (kept == null) {
            return new Outcome.Fresh(part, reply.body(), took, reply.attempts(), null);
        }
        if (kept.stale()) {
            return new Outcome.Stale(part, reply.body(), took, kept.age(), kept.failure());
        }
        return reply.attempts() == 0
                ? new Outcome.Cached(part, reply.body(), took, kept.age(), kept.left())
                : new Outcome.Fresh(part, reply.body(), took, reply.attempts(), kept.left());
    }

    /** The outcome of a part that failed; an error if the view fails with it. */
    static Mono<Outcome> missing(Part part, SourceException failed, Duration took) {
        SourceFailure failure = failed.failure();
        if (part.required()) {
            return Mono.error(new PartFailedException(part.name(), failure));
        }
        return Mono.just(
                part.fallback() == null
                        ? new Outcome.Failed(part, failure, took, failed.attempts())
                        : new Outcome.Fallback(part, failure, took, failed.attempts()));
    }

    /** The outcome of a part that was not asked; an error if the view fails without it. */
    static Mono<Outcome> unasked(Outcome outcome) {
        return outcome instanceof Outcome.Skipped skipped && skipped.part().required()
                ? Mono.error(impossible(skipped))
                : Mono.just(outcome);
    }

    private static PartFailedException impossible(Outcome.Skipped skipped) {
        SourceFailure cause = skipped.cause();
        return new PartFailedException(
                skipped.part().name(), cause == null ? new SourceFailure.NotFound("no-value") : cause);
    }
}
