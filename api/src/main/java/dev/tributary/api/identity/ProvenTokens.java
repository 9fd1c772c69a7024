package dev.tributary.api.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Tells what tokens say whose issuer has signed them. A signature costs a good part of a millisecond, so a token that was
 * proven is remembered; whether it lives is asked each time.
 */
final class ProvenTokens {

    private static final int MOST = 10_000;

    private final TokenRules rules;
    private final TokenKeys keys;
    private final InstantSource clock;
    private final Cache<String, JWTClaimsSet> proven;

    ProvenTokens(TokenRules rules, TokenKeys keys, InstantSource clock) {
        this.rules = rules;
        this.keys = keys;
        this.clock = clock;
        this.proven = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(rules.longest().plus(TokenRules.SKEW))
                .executor(Runnable::run)
                .build();
    }

    private record Read(SignedJWT token, JWTClaimsSet claims) {}

    /** What a token says that is good now; empty if it is not. */
    Mono<JWTClaimsSet> claims(String token) {
        return Mono.defer(() -> {
                    JWTClaimsSet known = proven.getIfPresent(token);
                    return known == null ? prove(token) : Mono.just(known);
                })
                .filter(claims -> rules.lives(claims, clock.instant()));
    }

    /** Whether it is remembered that the issuer has signed the token, be it that it does not live any more. */
    boolean isKnown(String token) {
        return proven.getIfPresent(token) != null;
    }

    /** Looks at what costs nothing before it looks at the signature. Whether it lives is no part of it: a dead one is nobody's fault. */
    private Mono<JWTClaimsSet> prove(String token) {
        Read read = read(token);
        if (read == null || !rules.allow(read.token().getHeader()) || !rules.allow(read.claims())) {
            return Mono.empty();
        }
        return keys.verifier(read.token().getHeader().getKeyID())
                .filter(verifier -> isSigned(read.token(), verifier))
                .map(_ -> read.claims())
                .doOnNext(claims -> proven.put(token, claims));
    }

    private static @Nullable Read read(String token) {
        try {
            SignedJWT read = SignedJWT.parse(token);
            JWTClaimsSet claims = read.getJWTClaimsSet();
            return claims == null ? null : new Read(read, claims);
        } catch (ParseException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean isSigned(SignedJWT token, JWSVerifier verifier) {
        try {
            return token.verify(verifier);
        } catch (JOSEException unfit) {
            return false;
        }
    }
}
