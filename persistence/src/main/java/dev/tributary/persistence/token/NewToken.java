package dev.tributary.persistence.token;

import java.time.Instant;
import java.util.List;

/**
 * An API token that is to be.
 *
 * @param name for people; no other one that is not revoked has it
 * @param hash SHA-256 of the token
 * @param hint the first letters of the token, by which people know it again
 * @param scopes what it is good for
 * @param creator the subject of whoever creates it
 */
@SuppressWarnings("ArrayRecordComponent")
public record NewToken(String name, byte[] hash, String hint, List<String> scopes, Instant expiresAt, String creator) {

    public NewToken {
        scopes = List.copyOf(scopes);
    }
}
