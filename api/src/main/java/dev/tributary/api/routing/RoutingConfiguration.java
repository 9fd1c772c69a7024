package dev.tributary.api.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Mounts the operations of all features: one route a path. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    RouterFunction<ServerResponse> operationRoutes(List<Operations> features) {
        var paths = new LinkedHashMap<String, Map<String, HandlerFunction<ServerResponse>>>();
        for (Operations feature : features) {
            feature.all().forEach(operation -> add(paths, operation));
        }
        RouterFunctions.Builder routes = RouterFunctions.route();
        paths.forEach((path, methods) -> routes.route(RequestPredicates.path(path), ByMethod.of(methods)));
        return ApiVersion.nest(routes.build());
    }

    private static void add(Map<String, Map<String, HandlerFunction<ServerResponse>>> paths, Operation operation) {
        var methods = paths.computeIfAbsent(operation.path(), _ -> new LinkedHashMap<>());
        if (methods.put(operation.method(), operation.handler()) != null) {
            throw new IllegalStateException(
                    operation.method() + " " + operation.path() + ": twice (expected: one handler)");
        }
    }
}
