package dev.tributary.api.security;

import org.springframework.http.server.reactive.ServerHttpRequest;

/** Requests by which senders get what they prove themselves by. What they show already is not looked at, so it is in nobody's way. */
@FunctionalInterface
public interface OpenRequests {

    /** Whether a request is one of them; asked before it is routed. */
    boolean contain(ServerHttpRequest request);
}
