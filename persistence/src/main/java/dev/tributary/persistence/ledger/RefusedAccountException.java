package dev.tributary.persistence.ledger;

import dev.tributary.persistence.database.Told;

/** An account was not opened or not closed; it has no stack trace, for it tells of what was asked, not of us. */
public final class RefusedAccountException extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** All that there are. */
    public enum Reason {
        /** There is no such currency. */
        UNKNOWN_CURRENCY,
        /** The owner has as many accounts as he may. */
        TOO_MANY_ACCOUNTS,
        /** There is money on the account. */
        NOT_EMPTY
    }

    RefusedAccountException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
