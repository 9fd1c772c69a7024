package dev.tributary.api.limits;

import dev.tributary.api.network.client.ClientAddress;
import dev.tributary.api.security.Identity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * Something that was done once.
 *
 * @param scope whose rate holds instead of the limit's; {@code null} for the limit's own
 * @param by whoever did it; nothing that tells a name
 */
record Charge(Limit limit, @Nullable String scope, String by) {

    private static final int HASH = 16;

    Charge(Limit limit, String by) {
        this(limit, null, by);
    }

    /** By the address that a request comes from. */
    static Charge byAddress(Limit limit, ServerWebExchange exchange) {
        return new Charge(limit, ClientAddress.household(exchange.getRequest()));
    }

    /** By a sender who has proven who he is. */
    static Charge byIdentity(Limit limit, Identity identity) {
        return new Charge(limit, "subject-" + hash(identity.subject()));
    }

    /** By a service, at the rate of that scope if there is one. */
    static Charge byToken(@Nullable String scope, Identity identity) {
        return new Charge(Limit.TOKEN, scope, byIdentity(Limit.TOKEN, identity).by());
    }

    /** By the name of somebody, in whatever case. */
    static Charge byName(Limit limit, String name) {
        return new Charge(limit, "name-" + hash(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** The same, of another limit. */
    Charge of(Limit other) {
        return new Charge(other, by);
    }

    /** What callers are told that they are limited by. */
    String name() {
        return scope == null ? limit.text() : "scope." + scope;
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, HASH));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256: not there (expected: in every Java)", impossible);
        }
    }
}
