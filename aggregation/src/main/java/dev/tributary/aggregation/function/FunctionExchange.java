package dev.tributary.aggregation.function;

import dev.tributary.aggregation.source.FunctionCall;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Calls a function, and keeps to the contract of a source whatever the function does. */
public final class FunctionExchange implements SourceExchange<FunctionCall> {

    private static final Logger LOG = LoggerFactory.getLogger(FunctionExchange.class);
    private static final SourceFailure NONE = new SourceFailure.NotFound("no-value");
    private static final SourceFailure FAILED = new SourceFailure.Broken("failed", false);

    @Override
    public Mono<SourceReply> exchange(FunctionCall call) {
        return Mono.defer(() -> Objects.requireNonNullElse(call.function().apply(call.inputs()), Mono.empty()))
                .map(SourceReply::of)
                .switchIfEmpty(Mono.error(() -> new SourceException(NONE)))
                .onErrorMap(error -> !(error instanceof SourceException), error -> failed(call, error));
    }

    /** The log is the only one to learn what went wrong: the text of an error may hold anything. */
    private static SourceException failed(FunctionCall call, Throwable error) {
        LOG.warn(
                "The function of {} failed, trace {}",
                call.name(),
                call.inputs().trace().traceId(),
                error);
        return new SourceException(FAILED);
    }

    @Override
    public String toString() {
        return "Function";
    }
}
