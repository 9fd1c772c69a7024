package dev.tributary.api.view;

import dev.tributary.aggregation.source.Caller;
import dev.tributary.aggregation.source.TraceParent;
import dev.tributary.api.problem.RequestTrace;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Who sent a request. */
record WebCaller(ServerWebExchange exchange) implements Caller {

    @Override
    public @Nullable String header(String name) {
        return exchange.getRequest().getHeaders().getFirst(name);
    }

    @Override
    public TraceParent trace() {
        return RequestTrace.of(exchange);
    }
}
