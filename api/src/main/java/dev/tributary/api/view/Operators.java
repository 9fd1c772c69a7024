package dev.tributary.api.view;

import dev.tributary.api.answer.NoCache;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.Scopes;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** Tells who operates the service: he may see how views are answered, and have them computed anew. */
final class Operators {

    private final Access access;
    private final boolean developed;

    /**
     * Those whom the service knows.
     *
     * @param developed whether the service is being developed here, and so whoever asks is told how views are answered
     */
    Operators(Access access, boolean developed) {
        this.access = access;
        this.developed = developed;
    }

    /** Whether headers ask for an answer that is computed anew; who shows nothing of himself cannot mean it. */
    static boolean isRenewalAsked(HttpHeaders request) {
        return request.containsHeader(HttpHeaders.AUTHORIZATION) && NoCache.isSaid(request);
    }

    /** Whether whatever is kept does not count for a request. */
    Mono<Boolean> renews(ServerRequest request) {
        return isRenewalAsked(request.headers().asHttpHeaders())
                ? access.proves(request, Scopes.OPERATIONS)
                : Mono.just(false);
    }

    /** Whether somebody is told how views are answered; for all others {@code explain} is no declared parameter. */
    Mono<Boolean> mayExplain(ServerRequest request) {
        return developed ? Mono.just(true) : access.proves(request, Scopes.OPERATIONS);
    }
}
