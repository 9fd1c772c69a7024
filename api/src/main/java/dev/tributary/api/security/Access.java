package dev.tributary.api.security;

import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import dev.tributary.persistence.resource.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Who sends a request and what he may do: the one place that decides it. */
public interface Access {

    /**
     * The same handler, for senders that are known by then: the other methods may be asked within. Credentials that prove
     * nothing are a 401; a request without any is anonymous.
     */
    HandlerFunction<ServerResponse> known(HandlerFunction<ServerResponse> handler);

    /** Who sent a request that is {@link #known}; {@code null} if he is anonymous. */
    @Nullable
    Identity identity(ServerRequest request);

    /** Whether the sender belongs to the shop's staff, who see and change everything. */
    default boolean isStaff(ServerRequest request) {
        return allows(request, Scopes.CATALOGUE_WRITE);
    }

    /** What the sender may see. */
    default Sight sight(ServerRequest request) {
        return isStaff(request) ? Sight.ALL : Sight.PUBLIC;
    }

    /** Whether the sender may do what a scope stands for. */
    default boolean allows(ServerRequest request, String scope) {
        Identity identity = identity(request);
        return identity != null && identity.may(scope);
    }

    /** The sender, who may do what the scope stands for; else a 401 or 403 as an exception. */
    default Identity required(ServerRequest request, String scope) {
        Identity identity = signedIn(request);
        if (!identity.may(scope)) {
            throw forbidden(request, scope);
        }
        return identity;
    }

    /** The sender, who is not anonymous; else a 401 as an exception. */
    default Identity signedIn(ServerRequest request) {
        Identity identity = identity(request);
        if (identity == null) {
            throw BearerProblems.missing();
        }
        return identity;
    }

    private static ProblemException forbidden(ServerRequest request, String scope) {
        return Problem.of(HttpStatus.FORBIDDEN, request.method() + ": not allowed (expected: the scope " + scope + ")")
                .withHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"")
                .asException();
    }
}
