package dev.tributary.api.running;

import dev.tributary.api.security.Access;
import org.springframework.context.annotation.Primary;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Callers who say of themselves that they do not belong to the shop's staff. */
@Primary
final class Visitors implements Access {

    /** The header by which a caller says it. */
    static final String VISITOR = "visitor: yes";

    @Override
    public boolean isStaff(ServerRequest request) {
        return request.headers().firstHeader("visitor") == null;
    }
}
