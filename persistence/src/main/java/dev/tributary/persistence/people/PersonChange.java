package dev.tributary.persistence.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operator changes about a person; {@code null} stays as it is.
 *
 * @param weakens the roles that may do more than the new one: whoever had one of them is logged out
 * @param scopes what he may do then, if that takes rights away; his API tokens that may do more are revoked
 * @param above the roles that may do more than whoever makes the change: nobody who keeps one of them is let in again
 */
public record PersonChange(
        @Nullable String role, @Nullable Boolean active, Set<String> weakens, Set<String> scopes, Set<String> above) {

    public PersonChange {
        weakens = Set.copyOf(weakens);
        scopes = Set.copyOf(scopes);
        above = Set.copyOf(above);
    }

    /** Whether somebody who was like that would be otherwise. */
    boolean changes(String oldRole, boolean wasActive) {
        return (role != null && !role.equals(oldRole)) || (active != null && active != wasActive);
    }

    /** Whether somebody who was like that would come in again, and might do more than whoever lets him in. */
    boolean letsIn(String oldRole, boolean wasActive) {
        return !wasActive && Boolean.TRUE.equals(active) && role == null && above.contains(oldRole);
    }

    boolean takesRights(String oldRole, boolean wasActive) {
        return (wasActive && Boolean.FALSE.equals(active)) || weakens.contains(oldRole);
    }
}
