package dev.tributary.api.operations;

import dev.tributary.aggregation.Aggregator;
import dev.tributary.aggregation.cache.Purges;
import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import dev.tributary.api.security.Access;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import reactor.core.publisher.Mono;

/**
 * All that the management port answers besides Actuator. It is no configuration that a scan would find: what is here is to
 * be had at that port, and nowhere else.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
final class ManagementRoutes {

    /** Behind Actuator, which is at -100, and before the routes of the service, which Spring would find for this port too. */
    private static final int ORDER = -50;

    private static final Profiles DEVELOPMENT = Profiles.of("local");

    @Bean
    RouterFunctionMapping managementMapping(
            Aggregator aggregator, ObjectProvider<Purges> purges, ManagementAccess managementAccess) {
        var mapping = new RouterFunctionMapping(
                new PurgeRoute(aggregator, purges, managementAccess).routes().and(nothingElse()));
        mapping.setOrder(ORDER);
        return mapping;
    }

    @Bean
    ManagementAccess managementAccess(Access access, ManagementServerProperties port, Environment environment) {
        return new ManagementAccess(access, port.getAddress(), environment.acceptsProfiles(DEVELOPMENT));
    }

    private static RouterFunction<ServerResponse> nothingElse() {
        return RouterFunctions.route(RequestPredicates.all(), request -> Mono.error(() -> unknown(request)));
    }

    private static ProblemException unknown(ServerRequest request) {
        return Problem.of(HttpStatus.NOT_FOUND, request.method() + " " + request.path())
                .asException();
    }
}
