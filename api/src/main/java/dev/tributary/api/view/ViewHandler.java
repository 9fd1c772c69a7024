package dev.tributary.api.view;

import dev.tributary.aggregation.AbsentException;
import dev.tributary.aggregation.Aggregator;
import dev.tributary.aggregation.Served;
import dev.tributary.aggregation.execution.PartFailedException;
import dev.tributary.aggregation.execution.Question;
import dev.tributary.aggregation.view.Arguments;
import dev.tributary.aggregation.view.BadArgumentsException;
import dev.tributary.aggregation.view.View;
import dev.tributary.api.answer.ServedResponse;
import dev.tributary.api.problem.ArgumentProblems;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Looks who asks, reads what he says, asks the engine, writes its answer. */
final class ViewHandler {

    private final Aggregator aggregator;
    private final ExplainHandler explanations;
    private final Operators operators;
    private final Varying varying;
    private final ViewAccess access;

    ViewHandler(
            Aggregator aggregator,
            ExplainHandler explanations,
            Operators operators,
            Varying varying,
            ViewAccess access) {
        this.aggregator = aggregator;
        this.access = access;
        this.explanations = explanations;
        this.operators = operators;
        this.varying = varying;
    }

    /** What answers for a view. */
    HandlerFunction<ServerResponse> of(View view) {
        return access.known(view, request -> answer(view, request));
    }

    /**
     * The view's document, or an error signal that is a problem; cancelling reaches every source. To those who may ask for it,
     * the explanation of the view instead.
     */
    private Mono<ServerResponse> answer(View view, ServerRequest request) {
        return explanations.isAsked(view, request)
                ? operators
                        .mayExplain(request)
                        .flatMap(may -> may ? explanations.explain(view, request) : document(view, request))
                : document(view, request);
    }

    private Mono<ServerResponse> document(View view, ServerRequest request) {
        return Mono.defer(() -> operators.renews(request))
                .flatMap(anew -> aggregator.answer(view, question(view, request, anew), target(request)))
                .map(served -> written(view, request, served))
                .onErrorMap(BadArgumentsException.class, ArgumentProblems::of)
                .onErrorMap(PartFailedException.class, ViewProblems::of)
                .onErrorMap(AbsentException.class, ViewProblems::of);
    }

    /** Whether the caller may ask is decided before anything is looked for, kept answers included. */
    private Question question(View view, ServerRequest request, boolean anew) {
        var caller = new WebCaller(request.exchange(), access.admitted(view, request));
        var header = request.headers();
        Arguments arguments = Arguments.read(view, request.pathVariables(), request.queryParams(), header::header);
        return new Question(arguments, caller, RequestTimeout.of(header), anew);
    }

    private static String target(ServerRequest request) {
        return RequestTarget.of(request.exchange().getRequest());
    }

    private ServerResponse written(View view, ServerRequest request, Served served) {
        return ServedResponse.of(served, request.headers().asHttpHeaders(), varying.of(view));
    }
}
