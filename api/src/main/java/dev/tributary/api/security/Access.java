package dev.tributary.api.security;

import dev.tributary.persistence.resource.Sight;
import org.springframework.web.reactive.function.server.ServerRequest;

/** What the sender of a request may see and change: the one place that decides it. */
@FunctionalInterface
public interface Access {

    /** Whether the sender belongs to the shop's staff, who see and change everything. */
    boolean isStaff(ServerRequest request);

    /** What the sender may see. */
    default Sight sight(ServerRequest request) {
        return isStaff(request) ? Sight.ALL : Sight.PUBLIC;
    }
}
