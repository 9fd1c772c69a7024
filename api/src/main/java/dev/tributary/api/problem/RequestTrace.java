package dev.tributary.api.problem;

import dev.tributary.aggregation.source.TraceParent;
import org.springframework.web.server.ServerWebExchange;

/** The trace that a request belongs to. */
public final class RequestTrace {

    private static final String ATTRIBUTE = RequestTrace.class.getName();

    private RequestTrace() {}

    /** The caller's trace, or one that begins here; always the same for one exchange. */
    public static TraceParent of(ServerWebExchange exchange) {
        return (TraceParent) exchange.getAttributes().computeIfAbsent(ATTRIBUTE, absent -> from(exchange));
    }

    private static TraceParent from(ServerWebExchange exchange) {
        return TraceParent.of(exchange.getRequest().getHeaders().getFirst(TraceParent.HEADER));
    }
}
