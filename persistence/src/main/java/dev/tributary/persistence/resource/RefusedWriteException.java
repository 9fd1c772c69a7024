package dev.tributary.persistence.resource;

import dev.tributary.persistence.database.Told;

/** Carries a {@link RefusedWrite} as an error signal; it has no stack trace, for it tells of the values, not of us. */
public final class RefusedWriteException extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient RefusedWrite why;

    public RefusedWriteException(RefusedWrite why) {
        super(why.code(), null, false, false);
        this.why = why;
    }

    public RefusedWrite why() {
        return why;
    }
}
