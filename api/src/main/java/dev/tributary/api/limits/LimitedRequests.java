package dev.tributary.api.limits;

import dev.tributary.api.problem.ProblemException;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.Proofs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts every request before anything is done for it and before its body is read: against the sender if he proves who he
 * is, else against his address. Who shows tokens all the time that never were anybody's is not even heard.
 */
final class LimitedRequests implements WebFilter {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final LimitsProperties properties;
    private final Limits limits;
    private final Proofs proofs;

    LimitedRequests(LimitsProperties properties, Limits limits, Proofs proofs) {
        this.properties = properties;
        this.limits = limits;
        this.proofs = proofs;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return admitted(exchange).then(Mono.defer(() -> chain.filter(exchange)));
    }

    private Mono<Void> admitted(ServerWebExchange exchange) {
        return proofs.areIn(exchange)
                ? heard(exchange)
                        .then(Mono.defer(() -> charges(exchange)))
                        .flatMap(charges -> limits.charge(exchange, charges))
                : limits.charge(exchange, anonymous(exchange));
    }

    /** What is known costs nothing to look at, and is no guess. */
    private Mono<Void> heard(ServerWebExchange exchange) {
        return proofs.areKnown(exchange)
                ? Mono.empty()
                : limits.look(exchange, Charge.byAddress(Limit.CREDENTIALS, exchange));
    }

    /** What is wrong with the proof is told later, by those who need one. */
    private Mono<List<Charge>> charges(ServerWebExchange exchange) {
        return proofs.of(exchange)
                .map(identity -> proven(exchange, identity))
                .onErrorResume(ProblemException.class, wrong -> Mono.just(unproven(exchange, wrong)));
    }

    /** Where nobody can tell now whether a proof is good, it is not a bad one, and nor is one that has been good. */
    private List<Charge> unproven(ServerWebExchange exchange, ProblemException wrong) {
        var charges = new ArrayList<>(anonymous(exchange));
        if (wrong.problem().status().is4xxClientError() && !proofs.areKnown(exchange)) {
            charges.add(Charge.byAddress(Limit.CREDENTIALS, exchange));
        }
        return charges;
    }

    private List<Charge> proven(ServerWebExchange exchange, Identity identity) {
        return request(
                exchange,
                identity.isPerson()
                        ? Charge.byIdentity(Limit.PERSON, identity)
                        : Charge.byToken(properties.widest(identity.scopes()), identity));
    }

    private static List<Charge> anonymous(ServerWebExchange exchange) {
        return request(exchange, Charge.byAddress(Limit.ANONYMOUS, exchange));
    }

    private static List<Charge> request(ServerWebExchange exchange, Charge charge) {
        return READING.contains(exchange.getRequest().getMethod())
                ? List.of(charge)
                : List.of(charge, charge.of(Limit.WRITES));
    }
}
