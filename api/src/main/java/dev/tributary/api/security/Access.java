package dev.tributary.api.security;

import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

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

    /** Whether the sender may do what a scope stands for. */
    default boolean allows(ServerRequest request, String scope) {
        Identity identity = identity(request);
        return identity != null && identity.may(scope);
    }

    /**
     * Whether the sender of a request that nobody else looks into may do what a scope stands for. He may not if what he shows
     * is no good, or cannot be told to be.
     */
    default Mono<Boolean> proves(ServerRequest request, String scope) {
        return known(_ -> ServerResponse.noContent().build())
                .handle(request)
                .map(_ -> allows(request, scope))
                .onErrorReturn(ProblemException.class, false);
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
