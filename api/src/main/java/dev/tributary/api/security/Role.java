package dev.tributary.api.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a person is to the shop. */
public enum Role {
    CUSTOMER,
    STAFF,
    OPERATOR;

    /** What such a person may do of what the service itself has; of all that there is, {@link KnownScopes} tells. */
    public Set<String> scopes() {
        return switch (this) {
            case CUSTOMER -> Scopes.OF_CUSTOMERS;
            case STAFF -> Scopes.OF_STAFF;
            case OPERATOR -> Scopes.OWN;
        };
    }

    /** As in tokens, documents and tables: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that somebody else calls so, in upper case or lower. */
    public static Optional<Role> named(String text) {
        return Arrays.stream(values())
                .filter(role -> role.text().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * The role of that text.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Role of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
