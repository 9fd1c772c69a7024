package dev.tributary.api.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How callers prove who they are.
 *
 * @param signingKey signs the service's own tokens: a private JWK on P-256; from the environment variable
 *     {@code TRIBUTARY_SIGNING_KEY}. In the profile {@code local} a random one is made where there is none
 * @param signingKeyOther accepted and published beside it, and never signs; from {@code TRIBUTARY_SIGNING_KEY_OTHER}
 * @param session how long a login lasts at most, 10m to 365d. Default 30d
 */
@ConfigurationProperties("tributary.identity")
record IdentityProperties(
        @DefaultValue("") String signingKey,
        @DefaultValue("") String signingKeyOther,
        @DefaultValue("30d") Duration session) {

    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(365);

    IdentityProperties {
        if (session.compareTo(SHORTEST) < 0 || session.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "tributary.identity.session: " + session.toSeconds() + "s (expected: 10m to 365d)");
        }
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "IdentityProperties[session=" + session + "]";
    }
}
