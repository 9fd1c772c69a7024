package dev.tributary.api.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** The paths of router functions, as they stand there; what is nested is below the version that there is. */
final class Routes implements RouterFunctions.Visitor {

    private final List<String> paths = new ArrayList<>();
    private String prefix = "";

    static List<String> of(List<RouterFunction<?>> functions) {
        var routes = new Routes();
        functions.forEach(function -> function.accept(routes));
        return routes.paths;
    }

    @Override
    public void startNested(RequestPredicate predicate) {
        prefix = "/api/v1";
    }

    @Override
    public void endNested(RequestPredicate predicate) {
        prefix = "";
    }

    @Override
    public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
        paths.add(prefix + predicate);
    }

    @Override
    public void resources(Function<ServerRequest, Mono<Resource>> lookup) {
        throw new AssertionError("files (expected: routes only)");
    }

    @Override
    public void attributes(Map<String, Object> attributes) {
        // They change no path
    }

    @Override
    public void unknown(RouterFunction<?> function) {
        throw new AssertionError(function + " (expected: routes only)");
    }
}
