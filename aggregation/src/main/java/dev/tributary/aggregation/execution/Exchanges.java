package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.SourceCall;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.FunctionSource;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Source;
import dev.tributary.aggregation.view.SqlSource;
import dev.tributary.aggregation.view.ValueSource;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Puts the questions of one execution to their sources, or to what is kept of their answers. */
final class Exchanges {

    private final Sources sources;
    private final Queries queries;
    private final KeptParts kept;
    private final boolean anew;

    Exchanges(Sources sources, Queries queries, KeptParts kept, boolean anew) {
        this.sources = sources;
        this.queries = queries;
        this.kept = kept;
        this.anew = anew;
    }

    /**
     * What answers a part's question.
     *
     * @param patience how long the caller waits for what is asked on behalf of others, too; {@code null} for as long as
     *     the part may take
     */
    Mono<SourceReply> ask(Part part, Calls how, Deadline limit, @Nullable Duration patience) {
        Source source = part.source();
        return part.cache() == null
                ? ask(source, how, limit)
                : kept.find(new PartCall(
                        part,
                        call(source, how, limit),
                        how.caller(),
                        patience,
                        anew,
                        how::labels,
                        (caller, deadline) -> ask(source, how.as(caller), deadline)));
    }

    private static SourceCall call(Source source, Calls how, Deadline limit) {
        return switch (source) {
            case SqlSource sql -> how.sql(List.of(sql), limit);
            case CallSource call -> how.service(call, limit);
            case FunctionSource function -> how.function(function, limit);
            case ValueSource _ -> throw new IllegalStateException("cache: on a constant (expected: on a question)");
        };
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

    private static SourceReply selected(CallSource call, SourceReply reply) {
        var value = reply.body().at(call.select());
        if (value == null) {
            throw new SourceException(new SourceFailure.Broken("nothing-selected", false), reply.attempts());
        }
        return new SourceReply(value, reply.attempts());
    }
}
