package dev.tributary.api.identity;

import java.util.UUID;

/**
 * What a client gets that has logged in, or has renewed its tokens.
 *
 * @param expiresIn in how many seconds the access token is over
 * @param refreshToken good once
 * @param session the login that both belong to
 */
record IssuedTokens(String accessToken, String tokenType, long expiresIn, String refreshToken, UUID session) {

    /** Without the tokens. */
    @Override
    public String toString() {
        return "IssuedTokens[" + session + "]";
    }
}
