package dev.tributary.persistence.token;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An API token that is to be.
 *
 * @param name for people; no other one that is not revoked has it
 * @param hash SHA-256 of the token
 * @param hint the first letters of the token, by which people know it again
 * @param scopes what it is good for
 * @param creator the subject of whoever creates it
 * @param roles the creator's, as far as he is known to have them; none if he is a token
 */
@SuppressWarnings("ArrayRecordComponent")
public record NewToken(
        String name,
        byte[] hash,
        String hint,
        List<String> scopes,
        Instant expiresAt,
        String creator,
        Set<String> roles) {

    public NewToken {
        roles = Set.copyOf(roles);
        scopes = List.copyOf(scopes);
    }
}
