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

/**
 * Callers who need no credentials to be {@link Who} they say they are, or customers of some name; who says nothing is an
 * operator.
 */
@Primary
final class Visitors implements Access {

    /** The header by which a caller says that he is anonymous. */
    static final String VISITOR = Who.ANONYMOUS.header();

    /** The header by which a customer says his name. */
    static final String CUSTOMER = "customer: ";

    @Override
    public HandlerFunction<ServerResponse> known(HandlerFunction<ServerResponse> handler) {
        return Acting.in(this, handler);
    }

    @Override
    public @Nullable Identity identity(ServerRequest request) {
        Identity named = Customer.identity(request);
        if (named != null) {
            return named;
        }
        String customer = request.headers().firstHeader("customer");
        if (customer != null) {
            return customer(customer);
        }
        String said = request.headers().firstHeader(Who.HEADER);
        return (said == null ? Who.OPERATOR : Who.valueOf(said)).identity();
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
