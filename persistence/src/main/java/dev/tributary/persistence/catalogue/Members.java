package dev.tributary.persistence.catalogue;

import static dev.tributary.persistence.resource.FieldType.INSTANT;
import static dev.tributary.persistence.resource.FieldType.LONG;

import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.Filter;

/** The members that every resource has. */
final class Members {

    private Members() {}

    static Field id() {
        return Field.of("id", LONG, "id", "Its number, given by the shop");
    }

    static Field version() {
        return Field.of("version", LONG, "version", "Raised by each change");
    }

    static Field createdAt() {
        return Field.of("createdAt", INSTANT, "created_at", "When it was created");
    }

    static Field updatedAt() {
        return Field.of("updatedAt", INSTANT, "updated_at", "When it was last changed");
    }

    static Filter ids() {
        return Filter.anyOf("id", LONG, "id", "With these ids");
    }
}
