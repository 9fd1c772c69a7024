package dev.tributary.api.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.tributary.api.security.Credentials;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.KnownScopes;
import dev.tributary.api.security.Role;
import dev.tributary.persistence.identity.LiveSession;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Knows people by the tokens that this service gave them. Such a token proves who somebody is and which login it belongs to;
 * whether that still lasts, and what the person may do, PostgreSQL says.
 */
final class OwnCredentials implements Credentials {

    private final ProvenTokens tokens;
    private final KnownSessions sessions;
    private final KnownScopes scopes;

    OwnCredentials(ProvenTokens tokens, KnownSessions sessions, KnownScopes scopes) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.scopes = scopes;
    }

    @Override
    public Mono<Identity> identity(String token) {
        return tokens.claims(token).flatMap(this::identity);
    }

    @Override
    public boolean isKnown(String token) {
        return tokens.isKnown(token);
    }

    private Mono<Identity> identity(JWTClaimsSet claims) {
        UUID person = id(claims.getSubject());
        UUID session = id(claims.getClaim(TokenRules.SESSION));
        return person == null || session == null
                ? Mono.empty()
                : sessions.live(session, person).map(this::identity);
    }

    private static @Nullable UUID id(@Nullable Object claim) {
        try {
            return claim instanceof String text ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private Identity identity(LiveSession live) {
        Role role = Role.of(live.person().role());
        return new Identity(
                live.person().id().toString(),
                live.person().username(),
                Set.of(role.text()),
                scopes.of(role),
                live.id().toString(),
                Map.of());
    }
}
