package dev.tributary.persistence.identity;

import dev.tributary.persistence.database.Told;

/** A person is not as the writer has seen it any more. */
public final class ChangedMeanwhileException extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhileException() {
        super("changed by somebody else", null, false, false);
    }
}
