package dev.tributary.api.security;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.api.problem.FailureProblems;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Knows senders by the bearer tokens that they show. */
final class ProvenAccess implements Access {

    private static final String ATTRIBUTE = ProvenAccess.class.getName();

    /** The scheme in any case, one space or more, and the letters of {@code b64token}. */
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]{1,4096}=*)");

    private final Credentials credentials;

    ProvenAccess(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public HandlerFunction<ServerResponse> known(HandlerFunction<ServerResponse> handler) {
        HandlerFunction<ServerResponse> acting = Acting.in(this, handler);
        return request -> {
            List<String> shown = request.headers().header(HttpHeaders.AUTHORIZATION);
            return shown.isEmpty()
                    ? acting.handle(request)
                    : proven(shown)
                            .doOnNext(identity -> request.attributes().put(ATTRIBUTE, identity))
                            .flatMap(_ -> acting.handle(request));
        };
    }

    private Mono<Identity> proven(List<String> shown) {
        Matcher bearer = BEARER.matcher(shown.getFirst());
        if (shown.size() > 1 || !bearer.matches()) {
            return Mono.error(BearerProblems.malformed());
        }
        return credentials
                .identity(bearer.group(1))
                .switchIfEmpty(Mono.error(BearerProblems::refused))
                .onErrorMap(SourceException.class, FailureProblems::ofDatabase);
    }

    @Override
    public @Nullable Identity identity(ServerRequest request) {
        return (Identity) request.attributes().get(ATTRIBUTE);
    }
}
