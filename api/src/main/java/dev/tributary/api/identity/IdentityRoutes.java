package dev.tributary.api.identity;

import dev.tributary.api.limits.Limit;
import dev.tributary.api.limits.Limits;
import dev.tributary.api.resource.Faults;
import dev.tributary.api.resource.Guard;
import dev.tributary.api.routing.ApiVersion;
import dev.tributary.api.routing.ByMethod;
import dev.tributary.api.routing.Operation;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.Acting;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
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

    private static final String PEOPLE = "/people";
    private static final String SESSIONS = "/sessions";
    private static final String REFRESH = "/sessions/refresh";

    /** What is {@link #open}. */
    private static final Set<String> OPEN = Stream.of(PEOPLE, SESSIONS, REFRESH)
            .map(path -> "/api/" + ApiVersion.KNOWN + path)
            .collect(Collectors.toUnmodifiableSet());

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
                new Operation("POST", PEOPLE, open(limits.byAddress(Limit.REGISTRATION, people::register))),
                new Operation("GET", "/me", guard.signedIn(people::read)),
                new Operation("PATCH", "/me", guard.signedIn(people::patch)),
                new Operation("PUT", "/me/password", guard.signedIn(passwords::replace)),
                new Operation("GET", SESSIONS, guard.signedIn(sessions::list)),
                new Operation("POST", SESSIONS, open(sessions::login)),
                new Operation("DELETE", SESSIONS, guard.signedIn(sessions::endAll)),
                new Operation("POST", REFRESH, open(limits.byAddress(Limit.REFRESH, sessions::renew))),
                new Operation("DELETE", "/sessions/current", guard.signedIn(sessions::endCurrent)),
                new Operation("DELETE", "/sessions/{id}", guard.signedIn(sessions::end)));
    }

    /** Whether a request is for senders who have yet to prove who they are. */
    static boolean isOpen(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod())
                && OPEN.contains(request.getPath().value());
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
