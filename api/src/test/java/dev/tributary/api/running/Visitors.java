package dev.tributary.api.running;

import dev.tributary.api.security.Access;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.Role;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Callers who need no credentials to be operators, unless they say that they are visitors, who are anonymous, or customers of
 * some name.
 */
@Primary
final class Visitors implements Access {

    /** The header by which a caller says it. */
    static final String VISITOR = "visitor: yes";

    /** The header by which a customer says his name. */
    static final String CUSTOMER = "customer: ";

    private static final Identity OPERATOR =
            new Identity("operator", "operator", Set.of(Role.OPERATOR.text()), Role.OPERATOR.scopes(), null, Map.of());

    @Override
    public HandlerFunction<ServerResponse> known(HandlerFunction<ServerResponse> handler) {
        return handler;
    }

    @Override
    public @Nullable Identity identity(ServerRequest request) {
        String customer = request.headers().firstHeader("customer");
        if (customer != null) {
            return customer(customer);
        }
        return request.headers().firstHeader("visitor") == null ? OPERATOR : null;
    }

    private static Identity customer(String name) {
        return new Identity(
                "id-of-" + name,
                name,
                Set.of(Role.CUSTOMER.text()),
                Role.CUSTOMER.scopes(),
                null,
                Map.of("tenant", "of-" + name));
    }
}
