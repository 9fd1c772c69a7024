package dev.tributary.api.view;

import dev.tributary.aggregation.Served;
import dev.tributary.aggregation.source.Deadline;
import dev.tributary.api.answer.ServedResponse;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/**
 * Answers what is ready before routes and filters have seen the request; everything else goes the long way. Only the very
 * target that the long way has answered is ever found, so there is nothing here to decode, to check or to get wrong.
 */
final class FastWay implements HttpHandler {

    private final ReadyAnswers answers;
    private final HttpHandler longWay;

    FastWay(ReadyAnswers answers, HttpHandler longWay) {
        this.answers = answers;
        this.longWay = longWay;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        return isPlain(request) ? answer(request, response) : longWay.handle(request, response);
    }

    /** What a caller says of its patience may be wrong, and who wants a new answer may have it: that is for the long way. */
    private static boolean isPlain(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && request.getHeaders().getFirst(Deadline.HEADER) == null
                && !Operators.isRenewalAsked(request.getHeaders());
    }

    /** What a target alone leads to depends on no header, so there is nothing more to say in {@code Vary}. */
    private Mono<Void> answer(ServerHttpRequest request, ServerHttpResponse response) {
        Served served = answers.ready(RequestTarget.of(request));
        return served == null
                ? longWay.handle(request, response)
                : ServedResponse.of(served, request.getHeaders(), null).sendTo(response);
    }
}
