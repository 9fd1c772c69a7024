package dev.tributary.api.security;

import java.util.UUID;

/**
 * What this process remembers, for moments, of who may do what. Others hear of a change when their memory is over; whoever
 * makes one has it forgotten here at once.
 */
@FunctionalInterface
public interface RememberedIdentities {

    /** Forgets a person's logins, role and state, and his API tokens. */
    void forget(UUID person);
}
