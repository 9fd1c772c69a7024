package dev.tributary.api.view;

import org.springframework.web.reactive.function.server.ServerRequest;

/** Who may ask how a view is answered. For all others {@code explain} is a query parameter that is not declared. */
@FunctionalInterface
interface ExplainAccess {

    boolean allows(ServerRequest request);
}
