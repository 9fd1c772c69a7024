package dev.tributary.persistence.people;

import dev.tributary.persistence.database.Told;

/** Nobody would be left who could manage people; nothing was changed. */
public final class LastOperator extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    LastOperator() {
        super("the last operator", null, false, false);
    }
}
