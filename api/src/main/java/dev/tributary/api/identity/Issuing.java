package dev.tributary.api.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.tributary.api.security.KnownScopes;
import dev.tributary.api.security.Role;
import dev.tributary.persistence.identity.LiveSession;
import dev.tributary.persistence.identity.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes access tokens (RFC 9068). What a person may do stands in them for others; here it is asked anew each time. */
final class Issuing {

    static final Duration LIFE = Duration.ofMinutes(10);

    private final SigningKeys keys;
    private final KnownScopes scopes;
    private final InstantSource clock;

    Issuing(SigningKeys keys, KnownScopes scopes, InstantSource clock) {
        this.keys = keys;
        this.scopes = scopes;
        this.clock = clock;
    }

    IssuedTokens issue(LiveSession session, RefreshToken refresh) {
        return new IssuedTokens(accessToken(session), "Bearer", LIFE.toSeconds(), refresh.text(), session.id());
    }

    private String accessToken(LiveSession session) {
        Instant now = clock.instant();
        Person person = session.person();
        Role role = Role.of(person.role());
        return keys.signed(new JWTClaimsSet.Builder()
                .issuer(TokenRules.OWN)
                .audience(TokenRules.OWN)
                .subject(person.id().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString())
                .claim(TokenRules.SESSION, session.id().toString())
                .claim("scope", scopes.of(role).stream().sorted().collect(Collectors.joining(" ")))
                .claim("roles", List.of(role.text()))
                .build());
    }
}
