package dev.tributary.persistence.identity;

import dev.tributary.persistence.database.Told;

/** Somebody else has this user name; upper and lower case are the same. */
public final class UsernameTakenException extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    UsernameTakenException() {
        super("username: taken (expected: one that nobody has)", null, false, false);
    }
}
