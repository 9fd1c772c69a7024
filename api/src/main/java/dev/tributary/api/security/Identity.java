package dev.tributary.api.security;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, proven by credentials.
 *
 * @param subject never changes and is never given to anybody else: the id of a person or of an API token, or what an outside
 *     issuer calls it
 * @param name for people: a person's user name, an API token's name
 * @param roles of a person; none for an API token
 * @param scopes what the sender may do, see {@link Scopes}
 * @param session the login that the credentials belong to; {@code null} where there is none
 * @param claims all that the credentials say besides, by name
 */
public record Identity(
        String subject,
        String name,
        Set<String> roles,
        Set<String> scopes,
        @Nullable String session,
        Map<String, Object> claims) {

    public Identity {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
        claims = Map.copyOf(claims);
    }

    /** Whether the sender may do what a scope stands for. */
    public boolean may(String scope) {
        return scopes.contains(scope);
    }

    /** Whether it is a person, who may have things of his own; an API token is none. */
    public boolean isPerson() {
        return !roles.isEmpty();
    }

    /** Without claims, which may tell of a person. */
    @Override
    public String toString() {
        return "Identity[" + subject + "]";
    }
}
