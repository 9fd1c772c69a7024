package dev.tributary.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.aggregation.redis.SharedRedis;
import dev.tributary.api.problem.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** How often a password may be tried, here without Redis. */
class LoginLimitTests {

    private static final String ADDRESS = "192.0.2.";
    private static final Duration EVENTUALLY = Duration.ofSeconds(10);

    private final HandClock clock = new HandClock();
    private final Limits limits =
            Limits.by(OneProcess.buckets(SharedRedis.none(), clock, new LimitMeters(new SimpleMeterRegistry())));

    private static ServerRequest from(int address) {
        var request = MockServerHttpRequest.post("/").remoteAddress(new InetSocketAddress(ADDRESS + address, 1));
        return ServerRequest.create(
                MockServerWebExchange.from(request.build()),
                HandlerStrategies.withDefaults().messageReaders());
    }

    private static boolean isAllowed(Mono<?> asked) {
        return Boolean.TRUE.equals(asked.thenReturn(true)
                .onErrorReturn(ProblemException.class, false)
                .block(EVENTUALLY));
    }

    private boolean mayLogin(String name, int address) {
        return isAllowed(limits.login(name, from(address)));
    }

    @Test
    void holdsForANameFromWhereverItIsTried() {
        assertThat(IntStream.range(0, 5)).allMatch(address -> mayLogin("anna", address));

        assertThat(mayLogin("ANNA", 6)).isFalse();
        assertThat(mayLogin("berta", 6)).isTrue();
        clock.goOn(Duration.ofSeconds(12));
        assertThat(mayLogin("anna", 7)).isTrue();
        assertThat(mayLogin("anna", 8)).isFalse();
    }

    @Test
    void holdsForAnAddressWhateverIsTried() {
        assertThat(IntStream.range(0, 5)).allMatch(name -> mayLogin("nobody" + name, 1));

        assertThat(mayLogin("somebody", 1)).isFalse();
        assertThat(mayLogin("somebody", 2)).isTrue();
    }

    @Test
    void takesNothingFromANameForWhatAnAddressIsRefused() {
        assertThat(IntStream.range(0, 5)).allMatch(name -> mayLogin("nobody" + name, 1));
        assertThat(IntStream.range(0, 50)).noneMatch(_ -> mayLogin("anna", 1));

        assertThat(IntStream.range(2, 7)).allMatch(address -> mayLogin("anna", address));
    }

    @Test
    void isToldInTheAnswer() {
        ServerRequest request = from(1);
        limits.login("anna", request).block(EVENTUALLY);

        assertThat(request.exchange().getResponse().getHeaders().get("ratelimit"))
                .containsExactly("\"login-address\";r=4;t=12", "\"login-name\";r=4;t=12");
    }

    @Test
    void keepsARefusedRequestFromItsHandler() {
        var limited = limits.byAddress(
                Limit.REGISTRATION, _ -> ServerResponse.noContent().build());

        assertThat(IntStream.range(0, 5)).allMatch(_ -> isAllowed(limited.handle(from(1))));
        assertThat(isAllowed(limited.handle(from(1)))).isFalse();
        assertThat(isAllowed(limited.handle(from(2)))).isTrue();
    }

    @Test
    void doesNotHoldWhereItIsOff() {
        ServerRequest request = from(1);

        assertThat(IntStream.range(0, 50)).allMatch(_ -> isAllowed(Limits.none().login("anna", request)));
        assertThat(request.exchange().getResponse().getHeaders().get("ratelimit"))
                .isNull();
    }
}
