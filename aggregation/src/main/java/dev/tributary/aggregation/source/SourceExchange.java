package dev.tributary.aggregation.source;

import reactor.core.publisher.Mono;

/**
 * Asks one source once.
 *
 * @param <C> the kind of question that the source understands
 */
@FunctionalInterface
public interface SourceExchange<C extends SourceCall> {

    /**
     * Nothing is asked before subscription, and every subscription asks anew. Cancelling stops the work at the source
     * as far as it can be reached. The result is exactly one reply, or a {@link SourceException}.
     */
    Mono<SourceReply> exchange(C call);
}
