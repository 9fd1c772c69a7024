package dev.tributary.api.running;

import dev.tributary.api.security.Identity;
import dev.tributary.api.security.KnownScopes;
import dev.tributary.api.security.Role;
import dev.tributary.api.security.Scopes;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who may send a request; by a header that only the tests' service understands he says who he is. */
enum Who {
    ANONYMOUS,
    ANN(Role.CUSTOMER),
    BOB(Role.CUSTOMER),
    STAFF(Role.STAFF),
    OPERATOR(Role.OPERATOR),

    /** API tokens, of nobody. */
    CATALOGUE_TOKEN(Scopes.CATALOGUE_WRITE),
    REVIEWS_TOKEN(Scopes.REVIEWS_WRITE),
    MODERATION_TOKEN(Scopes.REVIEWS_MODERATE),
    OPERATIONS_TOKEN(Scopes.OPERATIONS);

    static final String HEADER = "who";

    private final @Nullable Role role;
    private final @Nullable String scope;

    Who() {
        this(null, null);
    }

    Who(Role role) {
        this(role, null);
    }

    Who(String scope) {
        this(null, scope);
    }

    Who(@Nullable Role role, @Nullable String scope) {
        this.role = role;
        this.scope = scope;
    }

    private String subject() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null for nobody. */
    @Nullable
    Identity identity(KnownScopes scopes) {
        if (role != null) {
            return new Identity(subject(), subject(), Set.of(role.text()), scopes.of(role), null, Map.of());
        }
        return scope == null ? null : new Identity(subject(), subject(), Set.of(), Set.of(scope), null, Map.of());
    }

    /** The header of a request that he sends. */
    String header() {
        return HEADER + ": " + name();
    }
}
