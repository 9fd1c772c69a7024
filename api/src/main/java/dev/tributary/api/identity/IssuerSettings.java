package dev.tributary.api.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings that say where an issuer elsewhere is asked. */
public final class IssuerSettings {

    /** Empty where people log in here. */
    public static final String ISSUER = "tributary.identity.issuer";

    static final String KEYS = "tributary.identity.jwks-uri";

    /** All of them. */
    public static final List<String> NAMES = List.of(ISSUER, KEYS);

    private IssuerSettings() {}

    /** What is wrong with an address outside the profile {@code local}; {@code null} for nothing. */
    public static @Nullable String fault(String name, String address) {
        try {
            IssuerAddress.checked(name, address, false);
            return null;
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }
}
