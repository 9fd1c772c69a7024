package dev.tributary.operation;

import dev.tributary.TributaryApplication;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.Role;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Primary;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The service for a storm, in a process that can be killed: whoever calls is the operator that he says he is. */
public final class StormService {

    private static final String OPERATOR = "operator";

    private StormService() {}

    /** The header of requests of the operator with that name. */
    static String header(String name) {
        return OPERATOR + ": " + name;
    }

    public static void main(String[] arguments) {
        new SpringApplication(TributaryApplication.class, NamedOperators.class).run(arguments);
    }

    /** Needs no credentials. */
    @Primary
    static final class NamedOperators implements Access {

        @Override
        public HandlerFunction<ServerResponse> known(HandlerFunction<ServerResponse> handler) {
            return handler;
        }

        @Override
        public Identity identity(ServerRequest request) {
            String name = Objects.requireNonNull(request.headers().firstHeader(OPERATOR));
            return new Identity(name, name, Set.of(Role.OPERATOR.text()), Role.OPERATOR.scopes(), null, Map.of());
        }
    }
}
