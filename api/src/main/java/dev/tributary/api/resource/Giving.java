package dev.tributary.api.resource;

import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.Writer;

/** What members are given for, and by whom. */
record Giving(Purpose purpose, Writer writer) {

    /** Whether a member may be given. */
    boolean takes(Field field) {
        return purpose.takes(field) && writer.mayGive(field);
    }

    /** Whether a member has to be given. */
    boolean requires(Field field) {
        return purpose.needs(field) && !writer.mayOmit(field);
    }

    /** Whether a member that is not given gets its preset. */
    boolean completes(Field field) {
        return purpose == Purpose.REPLACE && takes(field);
    }
}
