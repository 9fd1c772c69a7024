package dev.tributary.persistence.resource;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a row a writer has seen.
 *
 * @param versions any of these; null: whatever it is
 */
public record Expected(@Nullable Set<Long> versions) {

    /** Whatever the version is. */
    public static final Expected ANY = new Expected(null);

    public Expected {
        versions = versions == null ? null : Set.copyOf(versions);
    }

    /** This version. */
    public static Expected version(long version) {
        return new Expected(Set.of(version));
    }
}
