package dev.tributary.api.running;

import dev.tributary.api.security.Identity;
import dev.tributary.api.security.KnownScopes;
import dev.tributary.api.security.Role;
import dev.tributary.api.security.Scopes;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
    OPERATIONS_TOKEN(Scopes.OPERATIONS),
    PEOPLE_TOKEN(Scopes.PEOPLE),
    READING_TOKEN(Scopes.ACCOUNTS_READ),
    PAYING_TOKEN(Scopes.ACCOUNTS_WRITE),
    FUNDING_TOKEN(Scopes.ACCOUNTS_FUND),
    PARTNER_TOKEN("partners:read");

    static final String HEADER = "who";

    /** The header by which he says that he is in a login of his. */
    static final String LOGIN = "login: own";

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

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null for whoever is no person. */
    @Nullable
    Role role() {
        return role;
    }

    /** The id of a person. */
    String id() {
        return id("person");
    }

    /** The id of a person's login. */
    String session() {
        return id("session");
    }

    private String id(String kind) {
        return UUID.nameUUIDFromBytes((kind + name()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Null for nobody; a person may have logged in. */
    @Nullable
    Identity identity(KnownScopes scopes, boolean loggedIn) {
        if (role != null) {
            String session = loggedIn ? session() : null;
            return new Identity(id(), word(), Set.of(role.text()), scopes.of(role), session, Map.of());
        }
        return scope == null ? null : new Identity(word(), word(), Set.of(), Set.of(scope), null, Map.of());
    }

    /** The header of a request that he sends. */
    String header() {
        return HEADER + ": " + name();
    }
}
