package dev.tributary.api.edge;

import dev.tributary.api.problem.Problem;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers browsers that ask whether a page of another origin may ask; before anybody wants to know who is asking. */
final class Preflights implements WebFilter, Ordered {

    private final CrossOrigin crossOrigin;

    Preflights(CrossOrigin crossOrigin) {
        this.crossOrigin = crossOrigin;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return CorsUtils.isPreFlightRequest(exchange.getRequest()) ? answer(exchange) : chain.filter(exchange);
    }

    private Mono<Void> answer(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        String origin = request.getHeaders().getOrigin();
        if (!crossOrigin.allows(
                origin, String.valueOf(request.getHeaders().getFirst("access-control-request-method")))) {
            return Mono.error(() -> Problem.of(HttpStatus.FORBIDDEN, "origin: not one that may ask so from a page")
                    .asException());
        }
        crossOrigin.permit(exchange.getResponse().getHeaders());
        exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
        return exchange.getResponse().setComplete();
    }
}
