package dev.tributary.aggregation.http;

import dev.tributary.aggregation.source.AnyCaller;
import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.Header;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.Service.BreakerPolicy;
import dev.tributary.aggregation.source.Service.RetryPolicy;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceExchange;
import dev.tributary.aggregation.source.SourceReply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;
import reactor.test.StepVerifier;

/** Calls to a server of the test. */
final class Client implements AutoCloseable {

    static final int MAX_RESPONSE = 1000;
    static final int MAX_DEPTH = 4;
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final LoopResources loops = LoopResources.create("test", 1, true);
    private final SourceExchange<ServiceCall> exchange;

    Client(int port) {
        this(port, "", List.of(), List.of());
    }

    Client(int port, String base, List<String> forward, List<Header> headers) {
        exchange = HttpExchange.to(
                new Service(
                        "test",
                        URI.create("http://127.0.0.1:" + port + base),
                        TIMEOUT,
                        MAX_RESPONSE,
                        MAX_DEPTH,
                        1,
                        new RetryPolicy(1, TIMEOUT, 0),
                        new BreakerPolicy(50, 50, 20, TIMEOUT, false),
                        forward,
                        headers),
                loops);
    }

    Mono<SourceReply> call(String target, Duration left, Map<String, String> callers, Header... headers) {
        var deadline = Deadline.in(left, () -> 0);
        return exchange.exchange(new ServiceCall(target, List.of(headers), AnyCaller.of(callers), deadline));
    }

    /** The body that a call is answered with, or the reason why there is none. */
    String get(String target) {
        return outcome(call(target, TIMEOUT, Map.of()));
    }

    static String outcome(Mono<SourceReply> call) {
        var outcome = new AtomicReference<@Nullable String>();
        StepVerifier.create(call.map(reply -> reply.body().toString())
                        .onErrorResume(
                                SourceException.class,
                                failed -> Mono.just(failed.failure().reason())))
                .consumeNextWith(outcome::set)
                .expectComplete()
                .verify(LIMIT);
        return String.valueOf(outcome.get());
    }

    @Override
    public void close() {
        loops.dispose();
    }
}
