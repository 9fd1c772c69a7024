package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.source.SourceReply;
import reactor.core.publisher.Mono;

/** Port to what keeps the values of parts that declare a cache. */
@FunctionalInterface
public interface KeptParts {

    /** For a view with no such part. */
    static KeptParts none() {
        return asked -> Mono.error(
                new IllegalStateException("part: " + asked.part().name() + " (expected: one without cache)"));
    }

    /**
     * What answers the question, kept or asked for. Nothing is looked for before subscription; cancelling ends what is asked
     * only if nobody else waits for it. It fails as the source does, unless something older may be served.
     */
    Mono<SourceReply> find(PartCall asked);
}
