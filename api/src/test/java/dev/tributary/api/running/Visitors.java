package dev.tributary.api.running;

import dev.tributary.api.security.Access;
import dev.tributary.api.security.Acting;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.Role;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Callers who need no credentials to be operators, unless they say that they are customers, or visitors: anonymous. */
@Primary
final class Visitors implements Access {

    /** The header by which a caller says it. */
    static final String VISITOR = "visitor: yes";

    private static final Identity OPERATOR =
            new Identity("operator", "operator", Set.of(Role.OPERATOR.text()), Role.OPERATOR.scopes(), null, Map.of());

    @Override
    public HandlerFunction<ServerResponse> known(HandlerFunction<ServerResponse> handler) {
        return Acting.in(this, handler);
    }

    @Override
    public @Nullable Identity identity(ServerRequest request) {
        Identity customer = Customer.identity(request);
        if (customer != null) {
            return customer;
        }
        return request.headers().firstHeader("visitor") == null ? OPERATOR : null;
    }
}
