package dev.tributary.persistence.identity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to be registered.
 *
 * @param role in lower case
 * @param passwordHash of the password, salted
 */
public record NewPerson(String username, @Nullable String email, String role, String passwordHash) {

    /** Without anything that tells of the person. */
    @Override
    public String toString() {
        return "NewPerson[" + role + "]";
    }
}
