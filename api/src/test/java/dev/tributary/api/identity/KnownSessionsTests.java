package dev.tributary.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure.Unavailable;
import dev.tributary.persistence.identity.LiveSession;
import dev.tributary.persistence.identity.Person;
import dev.tributary.persistence.identity.Sessions;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class KnownSessionsTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final UUID SESSION = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private static final LiveSession LIVE = new LiveSession(
            SESSION, new Person(PERSON, "ann", null, "customer", true, 0, Instant.EPOCH, Instant.EPOCH));

    private final AtomicInteger lookups = new AtomicInteger();
    private final AtomicReference<Mono<LiveSession>> stored = new AtomicReference<>(Mono.just(LIVE));
    private final AtomicLong nanos = new AtomicLong();
    private final KnownSessions known = new KnownSessions(sessions(), nanos::get);

    /** Sessions of which only lookups are asked. */
    private Sessions sessions() {
        return (Sessions) Proxy.newProxyInstance(
                Sessions.class.getClassLoader(), new Class<?>[] {Sessions.class}, (_, method, _) -> {
                    assertThat(method.getName()).isEqualTo("live");
                    lookups.incrementAndGet();
                    return stored.get();
                });
    }

    private boolean isLive() {
        return Boolean.TRUE.equals(known.live(SESSION, PERSON).hasElement().block(LIMIT));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void areRememberedForThreeSecondsAndNoLonger() {
        assertThat(isLive()).isTrue();
        stored.set(Mono.empty());

        pass(KnownSessions.REMEMBERED.minusNanos(1));
        assertThat(isLive()).isTrue();
        pass(Duration.ofNanos(1));
        assertThat(isLive()).isFalse();
        assertThat(lookups).hasValue(2);
    }

    @Test
    void areForgottenWhenSomethingIsKnownToHaveChanged() {
        assertThat(isLive()).isTrue();
        stored.set(Mono.empty());
        known.forget(UUID.randomUUID());
        assertThat(isLive()).isTrue();

        known.forget(PERSON);
        assertThat(isLive()).isFalse();
    }

    @Test
    void areForgottenEvenWhileTheyAreLookedUp() {
        Sinks.One<LiveSession> slow = Sinks.one();
        stored.set(slow.asMono());
        var first = known.live(SESSION, PERSON).toFuture();
        known.forget(PERSON);
        stored.set(Mono.empty());
        slow.tryEmitValue(LIVE);

        assertThat(first).succeedsWithin(LIMIT);
        assertThat(isLive()).isFalse();
    }

    @Test
    void areLookedUpOnceForAllWhoAskAtOnceEvenIfOneOfThemLeaves() {
        Sinks.One<LiveSession> slow = Sinks.one();
        stored.set(slow.asMono());
        known.live(SESSION, PERSON).subscribe().dispose();
        var all = Flux.range(0, 50)
                .flatMap(_ -> known.live(SESSION, PERSON), 50)
                .count()
                .toFuture();
        slow.tryEmitValue(LIVE);

        assertThat(all).succeedsWithin(LIMIT).isEqualTo(50L);
        assertThat(lookups).hasValue(1);
    }

    @Test
    void areNotKnownWhereTheDatabaseDoesNotAnswerAndNothingIsRememberedOfThat() {
        stored.set(Mono.error(new SourceException(new Unavailable("database-unreachable"))));
        assertThatExceptionOfType(SourceException.class).isThrownBy(this::isLive);

        stored.set(Mono.just(LIVE));
        assertThat(isLive()).isTrue();
    }

    @Test
    void areNotWaitedForWhereTheDatabaseHangs() {
        stored.set(Mono.never());

        StepVerifier.withVirtualTime(() -> known.live(SESSION, PERSON))
                .thenAwait(Duration.ofMillis(1500))
                .expectErrorMatches(failed -> failed instanceof SourceException source
                        && source.failure().reason().equals("database-slow"))
                .verify(LIMIT);
    }
}
