package dev.tributary.api.identity;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where an issuer is asked for its keys.
 *
 * @param keys where they are; null where it has to be asked for that first
 * @param plain whether plain HTTP will do
 */
record IssuerAddress(String issuer, @Nullable URI keys, boolean plain) {

    /**
     * An address that may be asked.
     *
     * @throws IllegalArgumentException if it may not
     */
    static URI checked(String name, String text, boolean plain) {
        String expected = " (expected: " + (plain ? "http:// or https://" : "https://") + ")";
        try {
            URI uri = new URI(text);
            boolean allowed = "https".equals(uri.getScheme()) || (plain && "http".equals(uri.getScheme()));
            if (!allowed || uri.getHost() == null || uri.getUserInfo() != null) {
                throw new IllegalArgumentException(name + ": " + text + expected);
            }
            return uri;
        } catch (URISyntaxException unreadable) {
            throw new IllegalArgumentException(name + ": not an address" + expected);
        }
    }

    /** Where the issuer describes itself (OpenID Connect Discovery 1.0, section 4). */
    URI description() {
        return URI.create(issuer.replaceFirst("/+$", "") + "/.well-known/openid-configuration");
    }
}
