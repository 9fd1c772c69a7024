package dev.tributary.api.security;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Knows senders by what they prove. */
final class ProvenAccess implements Access {

    private final Proofs proofs;

    ProvenAccess(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public HandlerFunction<ServerResponse> known(HandlerFunction<ServerResponse> handler) {
        HandlerFunction<ServerResponse> acting = Acting.in(this, handler);
        return request -> proofs.areIn(request.exchange())
                ? proofs.of(request.exchange()).flatMap(_ -> acting.handle(request))
                : acting.handle(request);
    }

    @Override
    public @Nullable Identity identity(ServerRequest request) {
        return proofs.found(request.exchange());
    }
}
