package dev.tributary.api.identity;

import dev.tributary.api.security.Role;
import dev.tributary.persistence.database.DatabaseUrl;
import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.database.PostgresConnections;
import dev.tributary.persistence.identity.NewPerson;
import dev.tributary.persistence.identity.People;
import dev.tributary.persistence.identity.Person;
import io.r2dbc.pool.ConnectionPool;
import org.jspecify.annotations.Nullable;
import reactor.netty.resources.LoopResources;

/** An operator's account, made without a running service: how the first one gets in. */
public final class OperatorAccount {

    private static final String NAME = "create-operator";

    private OperatorAccount() {}

    /** What is wrong with a user name, for people; null if it will do. */
    public static @Nullable String complaint(String username) {
        int length = username.length();
        return length >= IdentityForms.SHORTEST_USERNAME
                        && length <= IdentityForms.LONGEST_USERNAME
                        && username.matches(IdentityForms.USERNAME)
                ? null
                : "username: " + username + " (expected: " + IdentityForms.SHORTEST_USERNAME + " to "
                        + IdentityForms.LONGEST_USERNAME + " characters that match " + IdentityForms.USERNAME + ")";
    }

    /** What is wrong with a password of the person with that name, for people; null if it will do. */
    public static @Nullable String complaint(String username, String password) {
        return PasswordRules.load().complaint(password, username);
    }

    /**
     * Registers an operator, and waits for it.
     *
     * @throws java.util.concurrent.CompletionException if the name is taken or the database fails; its cause tells which
     */
    public static Person register(String username, String password, DatabaseUrl database) {
        LoopResources loops = LoopResources.create(NAME, 1, true);
        ConnectionPool connections = PostgresConnections.pool(
                NAME,
                1,
                PostgresConnections.to(database, loops)
                        .applicationName("tributary-" + NAME)
                        .build());
        Passwords passwords = Passwords.argon2();
        try {
            return passwords
                    .hash(password)
                    .map(hash -> new NewPerson(username, null, Role.OPERATOR.text(), hash))
                    .flatMap(People.of(new Lending(connections))::register)
                    .toFuture()
                    .join();
        } finally {
            passwords.dispose();
            connections.dispose();
            loops.dispose();
        }
    }
}
