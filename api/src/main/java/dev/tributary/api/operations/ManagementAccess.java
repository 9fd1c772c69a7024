package dev.tributary.api.operations;

import dev.tributary.api.security.Access;
import dev.tributary.api.security.Scopes;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Who may change something by the management port: those who operate the service. */
final class ManagementAccess {

    private final Access access;
    private final boolean isOpen;

    /**
     * To a port at that address, {@code null} for any. Whoever reaches it from the same host has to show nothing.
     *
     * @param developed whether the service is being developed here, and so nobody has to
     */
    ManagementAccess(Access access, @Nullable InetAddress address, boolean developed) {
        this.access = access;
        this.isOpen = developed || (address != null && address.isLoopbackAddress());
    }

    /** The same handler, for those who may. */
    HandlerFunction<ServerResponse> guarded(HandlerFunction<ServerResponse> handler) {
        return isOpen ? handler : access.known(request -> Mono.defer(() -> permitted(request, handler)));
    }

    private Mono<ServerResponse> permitted(ServerRequest request, HandlerFunction<ServerResponse> handler) {
        access.required(request, Scopes.OPERATIONS);
        return handler.handle(request);
    }
}
