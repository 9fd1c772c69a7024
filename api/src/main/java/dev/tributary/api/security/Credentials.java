package dev.tributary.api.security;

import reactor.core.publisher.Mono;

/** Tells whose a bearer token is (RFC 6750). */
@FunctionalInterface
public interface Credentials {

    /** Qualifies the bean that knows the tokens of people, whoever has issued them. */
    String OF_PEOPLE = "credentialsOfPeople";

    /**
     * The identity that the token proves; empty if it proves none: unknown, expired, revoked or not well-formed. An error is
     * a {@link dev.tributary.aggregation.source.SourceException} if that cannot be told now, and nobody is let in then.
     */
    Mono<Identity> identity(String token);

    /** Whether it was seen here that the token is somebody's, be it good still or not; told at once, without asking anybody. */
    default boolean isKnown(String token) {
        return false;
    }
}
