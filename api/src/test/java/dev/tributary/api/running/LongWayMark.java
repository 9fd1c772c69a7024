package dev.tributary.api.running;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Marks the answers to requests that filters and routes have seen. */
final class LongWayMark implements WebFilter {

    static final String HEADER = "x-long-way";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().getHeaders().set(HEADER, "taken");
        return chain.filter(exchange);
    }
}
