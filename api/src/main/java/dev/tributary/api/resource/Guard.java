package dev.tributary.api.resource;

import dev.tributary.api.security.Access;
import dev.tributary.api.security.Identity;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lets those through to a handler who may be there, and tells what goes wrong behind it as a problem. */
public final class Guard {

    private final Access access;

    public Guard(Access access) {
        this.access = access;
    }

    /** Those who may do what the scope stands for. */
    public HandlerFunction<ServerResponse> allowed(
            String scope, BiFunction<ServerRequest, Identity, Mono<ServerResponse>> handler) {
        return told(request -> handler.apply(request, access.required(request, scope)));
    }

    /** Those who have said who they are. */
    public HandlerFunction<ServerResponse> signedIn(BiFunction<ServerRequest, Identity, Mono<ServerResponse>> handler) {
        return told(request -> handler.apply(request, access.signedIn(request)));
    }

    /** Whatever is answered, a problem too, depends on who asks. */
    private HandlerFunction<ServerResponse> told(HandlerFunction<ServerResponse> handler) {
        HandlerFunction<ServerResponse> known = access.known(
                request -> Mono.defer(() -> handler.handle(request)).onErrorMap(Faults::told));
        return request -> {
            request.exchange().getResponse().getHeaders().add(HttpHeaders.VARY, "authorization");
            return known.handle(request);
        };
    }
}
