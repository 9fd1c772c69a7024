package dev.tributary.api.identity;

import com.nimbusds.jose.JWSVerifier;
import reactor.core.publisher.Mono;

/** The keys by which an issuer's tokens are known. */
@FunctionalInterface
interface TokenKeys {

    /**
     * What checks signatures of the key with that id; empty if there is none. An error is a
     * {@link dev.tributary.aggregation.source.SourceException} if that cannot be told now.
     */
    Mono<JWSVerifier> verifier(String keyId);
}
