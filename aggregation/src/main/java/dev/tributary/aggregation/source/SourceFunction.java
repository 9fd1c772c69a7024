package dev.tributary.aggregation.source;

import dev.tributary.aggregation.json.Json;
import reactor.core.publisher.Mono;

/** A source that is written in Java. */
@FunctionalInterface
public interface SourceFunction {

    /**
     * The value for these inputs. It is called on an event loop for every question, when all that it declared to need is
     * there, and must not block; what blocks belongs on a scheduler of its own. The work begins on subscription and ends
     * on cancellation, which comes when the caller leaves or the part's time is over.
     *
     * <p>Empty means that there is no such thing. A {@link SourceException} says why there is no value; any other
     * error, thrown or signalled, is logged, and callers learn only that the part has failed.
     */
    Mono<Json> apply(Inputs inputs);
}
