package dev.tributary.persistence.resource;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The side of a declaration that faces PostgreSQL.
 *
 * @param visible what everybody may see, as a condition on its columns
 * @param searched the column that is searched by similarity; null if the resource is not searchable
 * @param constraints what a violated constraint means, by its name
 * @param references the resource behind a constraint that keeps a row from being deleted, by its name
 */
record Table(
        String name,
        String visible,
        @Nullable String searched,
        Map<String, RefusedWrite> constraints,
        Map<String, String> references) {

    /** The condition that leaves nothing out. */
    static final String EVERYTHING = "true";

    Table {
        constraints = Map.copyOf(constraints);
        references = Map.copyOf(references);
    }

    /** The condition that keeps to what the asker may see. */
    String inSight(Sight sight) {
        return sight == Sight.ALL ? EVERYTHING : visible;
    }
}
