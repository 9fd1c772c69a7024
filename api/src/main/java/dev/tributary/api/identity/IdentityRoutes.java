package dev.tributary.api.identity;

import dev.tributary.api.resource.Faults;
import dev.tributary.api.routing.ApiVersion;
import dev.tributary.api.routing.ByMethod;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.Acting;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The paths of people, their logins and the service's public keys. */
final class IdentityRoutes {

    private static final MediaType KEYS = MediaType.parseMediaType("application/jwk-set+json");
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final Access access;

    IdentityRoutes(Access access) {
        this.access = access;
    }

    RouterFunction<ServerResponse> of(PersonHandler people, PasswordHandler passwords, SessionHandler sessions) {
        return ApiVersion.nest(route("/people", ByMethod.only("POST", open(people::register)))
                .and(route("/me", ByMethod.get(known(people::read)).and("PATCH", known(people::patch))))
                .and(route("/me/password", ByMethod.only("PUT", known(passwords::replace))))
                .and(route("/sessions", sessions(sessions)))
                .and(route("/sessions/refresh", ByMethod.only("POST", open(sessions::renew))))
                .and(route("/sessions/current", ByMethod.only("DELETE", known(sessions::endCurrent))))
                .and(route("/sessions/{id}", ByMethod.only("DELETE", known(sessions::end)))));
    }

    private ByMethod sessions(SessionHandler sessions) {
        return ByMethod.get(known(sessions::list))
                .and("POST", open(sessions::login))
                .and("DELETE", known(sessions::endAll));
    }

    /** For everybody who reads tokens of this service; kept for moments, so that a new key is known before long. */
    RouterFunction<ServerResponse> of(SigningKeys keys) {
        return route(
                "/.well-known/jwks.json",
                ByMethod.get(_ -> ServerResponse.ok()
                        .contentType(KEYS)
                        .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
                        .bodyValue(keys.published())));
    }

    private static RouterFunction<ServerResponse> route(String path, ByMethod methods) {
        return RouterFunctions.route(RequestPredicates.path(path), methods);
    }

    /** For senders who have yet to prove who they are: what else they show is not looked at, so that it cannot be in the way. */
    private HandlerFunction<ServerResponse> open(HandlerFunction<ServerResponse> handler) {
        return Acting.in(access, told(handler));
    }

    private HandlerFunction<ServerResponse> known(HandlerFunction<ServerResponse> handler) {
        return access.known(told(handler));
    }

    private static HandlerFunction<ServerResponse> told(HandlerFunction<ServerResponse> handler) {
        return request -> Mono.defer(() -> handler.handle(request)).onErrorMap(Faults::told);
    }
}
