package dev.tributary.persistence.people;

import dev.tributary.persistence.database.Told;

/** Somebody may do more than whoever would let him in again; nothing was changed. */
public final class MightierPerson extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    MightierPerson() {
        super("a mightier person", null, false, false);
    }
}
