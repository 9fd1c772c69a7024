package dev.tributary.persistence.token;

import java.util.Set;
import java.util.UUID;

/** A token that is good now, and what for. */
public record KnownToken(UUID id, String name, Set<String> scopes) {

    public KnownToken {
        scopes = Set.copyOf(scopes);
    }
}
