package dev.tributary.api.limits;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps callers from asking too often. */
public final class Limits {

    private final @Nullable Buckets buckets;

    private Limits(@Nullable Buckets buckets) {
        this.buckets = buckets;
    }

    static Limits by(Buckets buckets) {
        return new Limits(buckets);
    }

    /** For a service that everybody may ask as often as he likes. */
    static Limits none() {
        return new Limits(null);
    }

    /**
     * Completes if a password may be tried for the person of that name, who may not exist; a 429 as an error if not. It counts
     * for the address, and then for the name, whatever comes of it. What an address is refused takes nothing from the name: else
     * one address could keep as many people out as it has requests.
     */
    public Mono<Void> login(String name, ServerRequest request) {
        ServerWebExchange exchange = request.exchange();
        return charge(exchange, List.of(Charge.byAddress(Limit.LOGIN_ADDRESS, exchange)))
                .then(Mono.defer(() -> charge(exchange, List.of(Charge.byName(Limit.LOGIN_NAME, name)))));
    }

    /** The same handler, for as many requests of one address as that limit allows; what is refused it does not see. */
    public HandlerFunction<ServerResponse> byAddress(Limit limit, HandlerFunction<ServerResponse> handler) {
        return request -> charge(request.exchange(), List.of(Charge.byAddress(limit, request.exchange())))
                .then(Mono.defer(() -> handler.handle(request)));
    }

    /** Takes one from each bucket, and tells of it in the answer; completes if all had one, and is a 429 as an error if not. */
    Mono<Void> charge(ServerWebExchange exchange, List<Charge> charges) {
        return buckets == null
                ? Mono.empty()
                : Flux.fromIterable(charges)
                        .flatMapSequential(buckets::take, charges.size())
                        .collectList()
                        .flatMap(all -> judged(exchange, all));
    }

    private static Mono<Void> judged(ServerWebExchange exchange, List<Taken> all) {
        RateLimits.tell(exchange.getResponse().getHeaders(), all);
        return all.stream()
                .filter(taken -> !taken.allowed())
                .max(Comparator.comparingLong(Taken::nanos))
                .map(taken -> Mono.<Void>error(RateLimits.refusal(taken)))
                .orElse(Mono.empty());
    }

    /** Completes if something may be done, without counting it; a 429 as an error if not. */
    Mono<Void> look(ServerWebExchange exchange, Charge charge) {
        return Mono.defer(() -> {
            Taken seen = buckets == null ? null : buckets.look(charge);
            return seen == null || seen.allowed() ? Mono.empty() : judged(exchange, List.of(seen));
        });
    }
}
