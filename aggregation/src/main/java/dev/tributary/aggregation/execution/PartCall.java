package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.source.Caller;
import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.SourceCall;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Reference;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One question for the source of a part whose values are kept.
 *
 * @param call as it is put for this caller
 * @param caller who asks, of whom the source may learn what keeps callers apart
 * @param patience how long this caller waits; {@code null} for as long as the part may take
 * @param anew whether it is put to the source, whatever is kept
 * @param labels the texts of what a reference stands for; none where it is absent or no scalar
 * @param source puts the question
 */
public record PartCall(
        Part part,
        SourceCall call,
        Caller caller,
        @Nullable Duration patience,
        boolean anew,
        Function<Reference, Stream<String>> labels,
        Asking source) {

    /** Puts the question to its source. */
    @FunctionalInterface
    public interface Asking {

        /**
         * Asks on subscription.
         *
         * @param caller all that the source may learn of who asks
         */
        Mono<SourceReply> ask(Caller caller, Deadline deadline);
    }
}
