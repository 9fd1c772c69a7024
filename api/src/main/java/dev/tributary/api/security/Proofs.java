package dev.tributary.api.security;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.api.problem.FailureProblems;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds out, once for each request, who has sent it: by the bearer token that it shows. */
public final class Proofs {

    private static final String PROOF = Proofs.class.getName();
    private static final String IDENTITY = PROOF + ".identity";

    /** The scheme in any case, one space or more, and the letters of {@code b64token}. */
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]{1,4096}=*)");

    private final Credentials credentials;
    private final OpenRequests open;

    Proofs(Credentials credentials, OpenRequests open) {
        this.credentials = credentials;
        this.open = open;
    }

    /** Whether a request shows anything that matters. */
    public boolean areIn(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                && !open.contain(exchange.getRequest());
    }

    /** Whether what a request shows was seen to be somebody's, be it good still or not; told at once. */
    public boolean areKnown(ServerWebExchange exchange) {
        String token = token(exchange);
        return token != null && credentials.isKnown(token);
    }

    /** The sender; empty if the request shows nothing, a problem as an error if what it shows proves nothing. */
    @SuppressWarnings("unchecked")
    public Mono<Identity> of(ServerWebExchange exchange) {
        return areIn(exchange)
                ? (Mono<Identity>) exchange.getAttributes()
                        .computeIfAbsent(PROOF, _ -> proven(exchange).cache())
                : Mono.empty();
    }

    private Mono<Identity> proven(ServerWebExchange exchange) {
        String token = token(exchange);
        if (token == null) {
            return Mono.error(BearerProblems.malformed());
        }
        return credentials
                .identity(token)
                .switchIfEmpty(Mono.error(BearerProblems::refused))
                .onErrorMap(SourceException.class, FailureProblems::ofDatabase)
                .doOnNext(identity -> exchange.getAttributes().put(IDENTITY, identity));
    }

    /** Null if a request shows something else, or several. */
    private static @Nullable String token(ServerWebExchange exchange) {
        List<String> shown = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
        Matcher bearer = BEARER.matcher(shown.size() == 1 ? shown.getFirst() : "");
        return bearer.matches() ? bearer.group(1) : null;
    }

    /** The sender, if that was found out by now. */
    @Nullable
    Identity found(ServerWebExchange exchange) {
        return (Identity) exchange.getAttributes().get(IDENTITY);
    }
}
