package dev.tributary.api.routing;

import dev.tributary.api.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers a path by what its methods are: {@code HEAD} like {@code GET}, {@code OPTIONS} with the list, any other with 405. */
public final class ByMethod implements HandlerFunction<ServerResponse> {

    private final Map<String, HandlerFunction<ServerResponse>> handlers;
    private final String allowed;

    private ByMethod(Map<String, HandlerFunction<ServerResponse>> handlers) {
        this.handlers = new LinkedHashMap<>(handlers);
        var names = new ArrayList<>(handlers.keySet());
        if (names.remove("GET")) {
            names.addFirst("HEAD");
            names.addFirst("GET");
            this.handlers.put("HEAD", this.handlers.get("GET"));
        }
        names.add("OPTIONS");
        this.allowed = String.join(", ", names);
    }

    /** A path that can only be read. */
    public static ByMethod get(HandlerFunction<ServerResponse> get) {
        return new ByMethod(Map.of("GET", get));
    }

    /** The same path with one more method. */
    public ByMethod and(String method, HandlerFunction<ServerResponse> handler) {
        var more = new LinkedHashMap<>(handlers);
        more.remove("HEAD");
        more.put(method, handler);
        return new ByMethod(more);
    }

    /** A path with one method, which is not {@code GET}. */
    public static ByMethod only(String method, HandlerFunction<ServerResponse> handler) {
        return new ByMethod(Map.of(method, handler));
    }

    /** A path with these methods. */
    static ByMethod of(Map<String, HandlerFunction<ServerResponse>> handlers) {
        return new ByMethod(handlers);
    }

    @Override
    public Mono<ServerResponse> handle(ServerRequest request) {
        String method = request.method().name();
        HandlerFunction<ServerResponse> handler = handlers.get(method);
        if (handler != null) {
            return handler.handle(request);
        }
        return method.equals("OPTIONS") ? options() : refused(method);
    }

    private Mono<ServerResponse> options() {
        return ServerResponse.noContent().header(HttpHeaders.ALLOW, allowed).build();
    }

    private Mono<ServerResponse> refused(String method) {
        return Mono.error(() -> Problem.of(HttpStatus.METHOD_NOT_ALLOWED, method + " (expected: " + allowed + ")")
                .withHeader(HttpHeaders.ALLOW, allowed)
                .asException());
    }
}
