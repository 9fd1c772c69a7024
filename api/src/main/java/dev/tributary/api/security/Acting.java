package dev.tributary.api.security;

import dev.tributary.api.problem.RequestTrace;
import dev.tributary.persistence.database.Actor;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Has the database know who asks for what is written within a handler. */
public final class Acting {

    private Acting() {}

    /** The same handler, in whose context the sender of the request is the actor; he must be known by then. */
    public static HandlerFunction<ServerResponse> in(Access access, HandlerFunction<ServerResponse> handler) {
        return request -> handler.handle(request).contextWrite(actor(access, request)::into);
    }

    private static Actor actor(Access access, ServerRequest request) {
        Identity identity = access.identity(request);
        String trace = RequestTrace.of(request.exchange()).traceId();
        return new Actor(identity == null ? null : identity.subject(), trace);
    }
}
