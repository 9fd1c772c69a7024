package dev.tributary.api.running;

import dev.tributary.api.security.Access;
import dev.tributary.api.security.Acting;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.KnownScopes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Callers who need no credentials to be {@link Who} they say they are, or {@linkplain Customer customers} of some name; who says nothing is an
 * operator.
 */
@Primary
final class Visitors implements Access {

    /** The header by which a caller says that he is anonymous. */
    static final String VISITOR = Who.ANONYMOUS.header();

    private final KnownScopes scopes;

    Visitors(KnownScopes scopes) {
        this.scopes = scopes;
    }

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
        String said = request.headers().firstHeader(Who.HEADER);
        boolean loggedIn = request.headers().firstHeader("login") != null;
        return (said == null ? Who.OPERATOR : Who.valueOf(said)).identity(scopes, loggedIn);
    }
}
