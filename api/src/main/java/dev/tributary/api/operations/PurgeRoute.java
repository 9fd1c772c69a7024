package dev.tributary.api.operations;

import dev.tributary.aggregation.Aggregator;
import dev.tributary.aggregation.cache.Purges;
import dev.tributary.aggregation.view.View;
import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets what operators and other systems say has changed. */
final class PurgeRoute {

    private static final Logger LOG = LoggerFactory.getLogger(PurgeRoute.class);

    private static final Mono<ServerResponse> DONE = ServerResponse.noContent().build();

    private static final Mono<ServerResponse> LATER = ServerResponse.accepted()
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(new Untold(
                    false, "Redis is away: the other instances are told when it is back, if this one still runs then"));

    private final ObjectProvider<Purges> purges;
    private final Set<String> views;
    private final ManagementAccess access;

    /** What is answered where nothing is served here any more, but others have not been told. */
    private record Untold(boolean told, String reason) {}

    PurgeRoute(Aggregator aggregator, ObjectProvider<Purges> purges, ManagementAccess access) {
        this.access = access;
        this.purges = purges;
        this.views = aggregator.views().stream().map(View::name).collect(Collectors.toCollection(TreeSet::new));
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route(RequestPredicates.POST("/operations/purge"), access.guarded(this::purge));
    }

    /** Answers when nothing of it is served here any more, and says whether the other instances have been told. */
    private Mono<ServerResponse> purge(ServerRequest request) {
        return isJson(request)
                ? order(request).flatMap(this::purge).flatMap(told -> told ? DONE : LATER)
                : Mono.error(PurgeRoute::noJson);
    }

    private static boolean isJson(ServerRequest request) {
        return request.headers()
                .contentType()
                .filter(MediaType.APPLICATION_JSON::includes)
                .isPresent();
    }

    private static ProblemException noJson() {
        return Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "content-type: not JSON (expected: application/json)")
                .asException();
    }

    private static ProblemException tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body: too large (expected: at most 256 KB)")
                .asException();
    }

    private Mono<PurgeOrder> order(ServerRequest request) {
        return request.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(document -> PurgeOrder.read(document, views))
                .onErrorMap(DataBufferLimitException.class, large -> tooLarge());
    }

    private Mono<Boolean> purge(PurgeOrder order) {
        LOG.info("Purging {}", order.tags());
        return Flux.fromStream(purges::orderedStream)
                .concatMap(kept -> kept.purge(order.tags()))
                .reduce(true, Boolean::logicalAnd);
    }
}
