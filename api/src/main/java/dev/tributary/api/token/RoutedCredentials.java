package dev.tributary.api.token;

import dev.tributary.api.security.Credentials;
import dev.tributary.api.security.Identity;
import reactor.core.publisher.Mono;

/** Knows API tokens by how they begin, and leaves all other tokens to others. */
final class RoutedCredentials implements Credentials {

    private final Credentials tokens;
    private final Credentials others;

    RoutedCredentials(Credentials tokens, Credentials others) {
        this.tokens = tokens;
        this.others = others;
    }

    @Override
    public Mono<Identity> identity(String token) {
        return of(token).identity(token);
    }

    @Override
    public boolean isKnown(String token) {
        return of(token).isKnown(token);
    }

    private Credentials of(String token) {
        return token.startsWith(TokenText.PREFIX) ? tokens : others;
    }
}
