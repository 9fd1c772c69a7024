package dev.tributary.api.identity;

import dev.tributary.api.security.Role;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An issuer elsewhere whose tokens count instead of the service's own.
 *
 * @param issuer its address as its tokens say it; empty where people log in here. Over plain HTTP only in the profile
 *     {@code local}
 * @param audience what the service is called in its tokens
 * @param jwksUri where its keys are. Default: where it says itself (OpenID Connect Discovery)
 * @param rolesClaim the claim that lists the roles of a person, with dots on the way into others. Default {@code roles}
 * @param defaultRole that of people whose tokens name no role that is known here; empty for none. Default {@code customer}
 * @param serviceClaim a claim that only tokens of services have, beside those whose subject is the client itself. Default none
 * @param longestLife how long its tokens may live, 1m to 24h. Default 1h: nobody can take them back before
 */
@ConfigurationProperties("tributary.identity")
record IssuerProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("") String audience,
        @DefaultValue("") String jwksUri,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("customer") String defaultRole,
        @DefaultValue("") String serviceClaim,
        @DefaultValue("1h") Duration longestLife) {

    private static final String PREFIX = "tributary.identity.";
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    IssuerProperties {
        if (!issuer.isBlank() && audience.isBlank()) {
            throw new IllegalArgumentException(
                    PREFIX + "audience: not set (expected: what the service is called in the tokens of the issuer)");
        }
        if (!defaultRole.isBlank() && Role.named(defaultRole).isEmpty()) {
            throw new IllegalArgumentException(
                    PREFIX + "default-role: " + defaultRole + " (expected: customer, staff, operator or nothing)");
        }
        if (longestLife.compareTo(SHORTEST) < 0 || longestLife.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    PREFIX + "longest-life: " + longestLife.toSeconds() + "s (expected: 1m to 24h)");
        }
    }

    /**
     * Where the issuer is asked for its keys, and in which way.
     *
     * @param plain whether plain HTTP will do
     * @throws IllegalArgumentException if an address is none, or a plain one where that will not do
     */
    IssuerAddress address(boolean plain) {
        URI keys = jwksUri.isBlank() ? null : IssuerAddress.checked(IssuerSettings.KEYS, jwksUri, plain);
        IssuerAddress.checked(IssuerSettings.ISSUER, issuer, plain);
        return new IssuerAddress(issuer, keys, plain);
    }
}
