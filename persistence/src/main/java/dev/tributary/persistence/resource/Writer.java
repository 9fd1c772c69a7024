package dev.tributary.persistence.resource;

import org.jspecify.annotations.Nullable;

/**
 * Who writes, and what.
 *
 * @param sight what he sees; a row that he does not see is not there for him
 * @param every whether he writes every row and every member that can be written; else his own rows alone
 * @param owner as whom he has rows of his own; null where he has none
 */
public record Writer(Sight sight, boolean every, @Nullable Owner owner) {

    /** Whoever writes everything, in nobody's name. */
    public static final Writer OF_ALL = new Writer(Sight.ALL, true, null);

    /**
     * Who rows belong to.
     *
     * @param name what the rows say of him
     */
    public record Owner(String subject, String name) {}

    /** Whether he may give a member, as far as it depends on him. */
    public boolean mayGive(Field field) {
        return every || !field.reserved();
    }

    /** Whether a member that is required has a value without him giving one. */
    public boolean mayOmit(Field field) {
        return field.reserved() && owner != null;
    }
}
