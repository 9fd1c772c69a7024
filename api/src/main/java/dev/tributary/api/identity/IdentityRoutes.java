package dev.tributary.api.identity;

import dev.tributary.api.limits.Limit;
import dev.tributary.api.limits.Limits;
import dev.tributary.api.resource.Faults;
import dev.tributary.api.resource.Guard;
import dev.tributary.api.routing.ByMethod;
import dev.tributary.api.routing.Operation;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.Acting;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What people, their logins and the service's public keys are asked by. */
final class IdentityRoutes {

    private static final MediaType KEYS = MediaType.parseMediaType("application/jwk-set+json");
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final Access access;
    private final Guard guard;
    private final Limits limits;

    IdentityRoutes(Access access, Limits limits) {
        this.access = access;
        this.limits = limits;
        this.guard = new Guard(access);
    }

    List<Operation> of(PersonHandler people, PasswordHandler passwords, SessionHandler sessions) {
        return List.of(
                new Operation("POST", "/people", open(limits.byAddress(Limit.REGISTRATION, people::register))),
                new Operation("GET", "/me", guard.signedIn(people::read)),
                new Operation("PATCH", "/me", guard.signedIn(people::patch)),
                new Operation("PUT", "/me/password", guard.signedIn(passwords::replace)),
                new Operation("GET", "/sessions", guard.signedIn(sessions::list)),
                new Operation("POST", "/sessions", open(sessions::login)),
                new Operation("DELETE", "/sessions", guard.signedIn(sessions::endAll)),
                new Operation("POST", "/sessions/refresh", open(limits.byAddress(Limit.REFRESH, sessions::renew))),
                new Operation("DELETE", "/sessions/current", guard.signedIn(sessions::endCurrent)),
                new Operation("DELETE", "/sessions/{id}", guard.signedIn(sessions::end)));
    }

    /** For senders who have yet to prove who they are: what else they show is not looked at, so that it cannot be in the way. */
    private HandlerFunction<ServerResponse> open(HandlerFunction<ServerResponse> handler) {
        return Acting.in(
                access, request -> Mono.defer(() -> handler.handle(request)).onErrorMap(Faults::told));
    }

    /** For everybody who reads tokens of this service; kept for moments, so that a new key is known before long. */
    static RouterFunction<ServerResponse> of(SigningKeys keys) {
        return RouterFunctions.route(
                RequestPredicates.path("/.well-known/jwks.json"),
                ByMethod.get(_ -> ServerResponse.ok()
                        .contentType(KEYS)
                        .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
                        .bodyValue(keys.published())));
    }
}
