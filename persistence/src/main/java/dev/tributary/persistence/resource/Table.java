package dev.tributary.persistence.resource;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The side of a declaration that faces PostgreSQL.
 *
 * @param visibility which of its rows somebody may see
 * @param searched the column that is searched by similarity; null if the resource is not searchable
 * @param constraints what a violated constraint means, by its name
 * @param references the resource behind a constraint that keeps a row from being deleted, by its name
 */
record Table(
        String name,
        Visibility visibility,
        @Nullable String searched,
        Map<String, RefusedWrite> constraints,
        Map<String, String> references) {

    Table {
        constraints = Map.copyOf(constraints);
        references = Map.copyOf(references);
    }

    /** What documents and lists depend on, as text that is the same in every process. */
    String declared() {
        return name + visibility + searched;
    }
}
