package dev.tributary.persistence.resource;

import dev.tributary.persistence.database.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table somebody may see.
 *
 * @param resource the name of the resource that they are rows of
 * @param everybody what everybody may see, as a condition on the table's columns
 * @param ownership how rows say whose they are; null where they are nobody's
 */
record Visibility(
        String resource, String everybody, @Nullable Ownership ownership) {

    /** The condition that leaves nothing out. */
    static final String EVERYTHING = "true";

    /** The condition that leaves everything out. */
    static final String NOTHING = "false";

    /** Whether everybody sees all. */
    boolean isOpen() {
        return everybody.equals(EVERYTHING);
    }

    /** Whether the asker sees what everybody sees, and nothing else. */
    boolean isPublicTo(Sight sight) {
        boolean owns = ownership != null && sight.subject() != null;
        return isOpen() || (!sight.isWhole(resource) && !owns);
    }

    /** Whether the asker sees every row. */
    boolean isWholeTo(Sight sight) {
        return isOpen() || sight.isWhole(resource);
    }

    /** The condition that keeps to what the asker may see. */
    String condition(Sight sight, Sql sql) {
        if (isWholeTo(sight)) {
            return EVERYTHING;
        }
        return ownership == null || sight.subject() == null
                ? everybody
                : "(" + everybody + " or " + ownership.is(sql.bind(sight.subject())) + ")";
    }
}
