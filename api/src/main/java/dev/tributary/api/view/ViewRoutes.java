package dev.tributary.api.view;

import dev.tributary.aggregation.view.View;
import dev.tributary.api.problem.Problem;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** One route a view; of two paths that fit a request, the one with fewer placeholders answers. */
final class ViewRoutes {

    private static final String ALLOWED = "GET, HEAD, OPTIONS";
    private static final Comparator<View> MOST_SPECIFIC_FIRST = Comparator.comparing(ViewRoutes::pattern);

    private ViewRoutes() {}

    static RouterFunction<ServerResponse> of(List<View> views, ViewHandler handler) {
        return views.stream()
                .sorted(MOST_SPECIFIC_FIRST)
                .map(view -> RouterFunctions.route(RequestPredicates.path(view.path()), byMethod(view, handler)))
                .reduce(RouterFunction::and)
                .orElse(request -> Mono.empty());
    }

    private static PathPattern pattern(View view) {
        return PathPatternParser.defaultInstance.parse(view.path());
    }

    private static HandlerFunction<ServerResponse> byMethod(View view, ViewHandler handler) {
        return request -> switch (request.method().name()) {
            case "GET", "HEAD" -> handler.answer(view, request);
            case "OPTIONS" -> options();
            default -> refused(request);
        };
    }

    private static Mono<ServerResponse> options() {
        return ServerResponse.noContent().header(HttpHeaders.ALLOW, ALLOWED).build();
    }

    private static Mono<ServerResponse> refused(ServerRequest request) {
        return Mono.error(
                () -> Problem.of(HttpStatus.METHOD_NOT_ALLOWED, request.method() + " (expected: " + ALLOWED + ")")
                        .withHeader(HttpHeaders.ALLOW, ALLOWED)
                        .asException());
    }
}
