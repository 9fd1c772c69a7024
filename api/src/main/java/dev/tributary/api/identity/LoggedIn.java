package dev.tributary.api.identity;

import dev.tributary.api.security.Identity;
import java.util.UUID;

/** A person who sends a request, and the login that it belongs to. */
record LoggedIn(UUID person, UUID session, String username) {

    /** The sender; a 403 as an exception if it is no person who has logged in. */
    static LoggedIn of(Identity identity) {
        if (identity.session() == null) {
            throw LoginProblems.noPerson();
        }
        return new LoggedIn(UUID.fromString(identity.subject()), UUID.fromString(identity.session()), identity.name());
    }
}
