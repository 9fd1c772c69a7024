package dev.tributary.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.api.problem.ProblemException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PlacesTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Places places = new Places(4, LONGEST);

    private static ServerHttpRequest from(String address) {
        return MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(address, 1234))
                .build();
    }

    private Disposable held(String address) {
        return places.taken(from(address), Mono::never).subscribe();
    }

    /** What somebody there is told; empty if there is a place for him. */
    private String refusal(String address) {
        return String.valueOf(places.taken(from(address), Mono::empty)
                .thenReturn("")
                .onErrorResume(
                        ProblemException.class,
                        refused -> Mono.just(refused.problem().detail()))
                .block(LIMIT));
    }

    @Test
    void oneHouseholdHasHalfOfThem() {
        held("192.0.2.1");
        Disposable second = held("192.0.2.1");
        assertThat(refusal("192.0.2.1"))
                .isEqualTo("streams: 2 are under way from this address (expected: at most 2; try again later)");
        assertThat(refusal("192.0.2.2")).isEmpty();

        second.dispose();
        assertThat(refusal("192.0.2.1")).isEmpty();
    }

    @Test
    void addressesOfOneNetworkAreOneHousehold() {
        held("2001:db8::1");
        held("2001:db8::2");
        assertThat(refusal("2001:db8::3")).contains("from this address");
        assertThat(refusal("2001:db8:0:1::1")).isEmpty();
    }

    @Test
    void allOfThemAreForAll() {
        held("192.0.2.1");
        held("192.0.2.1");
        held("192.0.2.2");
        Disposable last = held("192.0.2.3");
        assertThat(refusal("192.0.2.4")).isEqualTo("streams: 4 are under way (expected: at most 4; try again later)");

        last.dispose();
        assertThat(refusal("192.0.2.4")).isEmpty();
    }

    @Test
    void theOnlyOneIsForAnybody() {
        assertThat(new Places(1, LONGEST)
                        .taken(from("192.0.2.1"), Mono::empty)
                        .thenReturn(true)
                        .block(LIMIT))
                .isTrue();
    }

    @Test
    void nobodyHasOneForEver() {
        var cancelled = new AtomicBoolean();
        StepVerifier.withVirtualTime(() ->
                        places.taken(from("192.0.2.1"), () -> Mono.<Void>never().doOnCancel(() -> cancelled.set(true))))
                .expectSubscription()
                .expectNoEvent(LONGEST.minusMillis(1))
                .thenAwait(Duration.ofMillis(1))
                .expectErrorMessage("streams: not at the end after 600 s (expected: within that time)")
                .verify(LIMIT);

        assertThat(cancelled).isTrue();
        held("192.0.2.1");
        assertThat(refusal("192.0.2.1")).isEmpty();
    }
}
