package dev.tributary.persistence.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param id the subject of tokens; never given to anybody else
 * @param role what the person is to the shop, in lower case
 * @param active whether the person may come in
 * @param version raised by each change
 */
public record Person(
        UUID id,
        String username,
        @Nullable String email,
        String role,
        boolean active,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Without what tells of the person. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
