package dev.tributary.api.identity;

import dev.tributary.api.security.Access;
import dev.tributary.api.security.Identity;
import java.util.UUID;
import org.springframework.web.reactive.function.server.ServerRequest;

/** A person who sends a request, and the login that it belongs to. */
record LoggedIn(UUID person, UUID session, String username) {

    /** The sender of a request that is known; a 401 as an exception if that is nobody, a 403 if it is no person. */
    static LoggedIn in(ServerRequest request, Access access) {
        Identity identity = access.signedIn(request);
        if (identity.session() == null) {
            throw LoginProblems.noPerson();
        }
        return new LoggedIn(UUID.fromString(identity.subject()), UUID.fromString(identity.session()), identity.name());
    }
}
