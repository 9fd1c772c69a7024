package dev.tributary.operation;

import dev.tributary.TributaryApplication;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Primary;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The service for a storm, in a process that can be killed: whoever calls is the same operator. */
public final class StormService {

    private StormService() {}

    public static void main(String[] arguments) {
        new SpringApplication(TributaryApplication.class, OneOperator.class).run(arguments);
    }

    /** Needs no credentials. */
    @Primary
    static final class OneOperator implements Access {

        private static final Identity OPERATOR = new Identity(
                "operator", "operator", Set.of(Role.OPERATOR.text()), Role.OPERATOR.scopes(), null, Map.of());

        @Override
        public HandlerFunction<ServerResponse> known(HandlerFunction<ServerResponse> handler) {
            return handler;
        }

        @Override
        public Identity identity(ServerRequest request) {
            return OPERATOR;
        }
    }
}
