package dev.tributary.api.identity;

import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** Who may try a password now. It is asked once for each, before anything is looked up or computed. */
@FunctionalInterface
interface LoginLimit {

    /** Completes if a password of the person with this name, who may not exist, may be tried; a problem as an error if not. */
    Mono<Void> admit(String username, ServerRequest request);
}
