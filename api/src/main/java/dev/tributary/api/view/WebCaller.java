package dev.tributary.api.view;

import dev.tributary.aggregation.source.Caller;
import dev.tributary.aggregation.source.CallerIdentity;
import dev.tributary.aggregation.source.TraceParent;
import dev.tributary.api.problem.RequestTrace;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who sent a request.
 *
 * @param identity what is proven of him; {@code null} if that is nothing
 */
record WebCaller(ServerWebExchange exchange, @Nullable CallerIdentity identity) implements Caller {

    @Override
    public @Nullable String header(String name) {
        return exchange.getRequest().getHeaders().getFirst(name);
    }

    @Override
    public @Nullable Object proven(String name) {
        return identity == null ? null : identity.value(name);
    }

    @Override
    public TraceParent trace() {
        return RequestTrace.of(exchange);
    }
}
