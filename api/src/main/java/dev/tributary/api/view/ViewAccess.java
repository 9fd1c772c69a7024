package dev.tributary.api.view;

import dev.tributary.aggregation.source.CallerIdentity;
import dev.tributary.aggregation.view.AccessRule;
import dev.tributary.aggregation.view.View;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Keeps views to those who may ask for them. */
final class ViewAccess {

    private final Access access;

    ViewAccess(Access access) {
        this.access = access;
    }

    /** The same handler, for senders that are known by then; those of a public view stay unknown. */
    HandlerFunction<ServerResponse> known(View view, HandlerFunction<ServerResponse> handler) {
        return view.access().isPublic() ? handler : access.known(handler);
    }

    /**
     * Who asks, where he may and is {@link #known}; else a 401 or 403 as an exception. {@code null} where everybody may, for
     * then nobody's credentials are looked at.
     */
    @Nullable
    CallerIdentity admitted(View view, ServerRequest request) {
        return switch (view.access()) {
            case AccessRule.Everybody _ -> null;
            case AccessRule.Authenticated _ -> proven(access.signedIn(request));
            case AccessRule.Scoped(String scope) -> proven(access.required(request, scope));
        };
    }

    private static CallerIdentity proven(Identity identity) {
        return new CallerIdentity(
                identity.subject(), identity.name(), identity.roles(), identity.scopes(), identity.claims());
    }
}
