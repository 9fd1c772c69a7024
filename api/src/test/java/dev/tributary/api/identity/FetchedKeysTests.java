package dev.tributary.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSVerifier;
import dev.tributary.aggregation.source.SourceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class FetchedKeysTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Map<String, JWSVerifier> KEYS =
            IssuerKeys.read("{\"keys\":[" + Tokens.key(Tokens.KEY).toPublicJWK().toJSONString() + "]}");
    private static final String ID = Tokens.key(Tokens.KEY).getKeyID();

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Tokens.NOW);
    private final AtomicReference<Mono<Map<String, JWSVerifier>>> issuer = new AtomicReference<>(Mono.just(KEYS));
    private final FetchedKeys keys = new FetchedKeys(
            Mono.defer(() -> {
                asked.incrementAndGet();
                return issuer.get();
            }),
            now::get);

    private boolean knows(String id) {
        return Boolean.TRUE.equals(keys.verifier(id).hasElement().block(LIMIT));
    }

    private void pass(Duration time) {
        now.set(now.get().plus(time));
    }

    @Test
    void areAskedForOnceAndAgainWhenTheyMayHaveChanged() {
        assertThat(knows(ID)).isTrue();
        pass(FetchedKeys.FRESH);
        assertThat(knows(ID)).isTrue();
        assertThat(asked).hasValue(1);

        pass(Duration.ofSeconds(1));
        assertThat(knows(ID)).isTrue();
        assertThat(asked).hasValue(2);
    }

    @Test
    void keepNobodyWaitingWhoseKeyIsKnown() {
        assertThat(knows(ID)).isTrue();
        issuer.set(Mono.never());
        pass(FetchedKeys.STALE);
        assertThat(knows(ID)).isTrue();
        assertThat(asked).hasValue(2);
    }

    @Test
    void keepNobodyWaitingTwiceForAnIssuerThatFails() {
        assertThat(knows(ID)).isTrue();
        issuer.set(Mono.error(new IllegalStateException("away")));
        pass(FetchedKeys.STALE.plusSeconds(1));
        assertThat(knows(ID)).isTrue();
        issuer.set(Mono.never());
        pass(FetchedKeys.PAUSE.plusSeconds(1));
        assertThat(knows(ID)).isTrue();
        assertThat(asked).hasValue(3);
    }

    @Test
    void areNoLongerGoodWhenTheIssuerHasTakenThemBack() {
        assertThat(knows(ID)).isTrue();
        issuer.set(Mono.just(Map.of()));
        pass(FetchedKeys.STALE.plusSeconds(1));
        assertThat(knows(ID)).isFalse();
    }

    @Test
    void areAskedForSeldomWhereIdsAreMadeUp() {
        assertThat(knows(ID)).isTrue();
        for (int i = 0; i < 100; i++) {
            assertThat(knows("made-up-" + i)).isFalse();
        }
        assertThat(asked).hasValue(1);

        pass(FetchedKeys.PAUSE);
        assertThat(knows("made-up")).isFalse();
        assertThat(asked).hasValue(2);
    }

    @Test
    void areNewOnesWhereTheIssuerHasThem() {
        issuer.set(Mono.just(Map.of()));
        assertThat(knows(ID)).isFalse();
        issuer.set(Mono.just(KEYS));
        assertThat(knows(ID)).isFalse();

        pass(FetchedKeys.PAUSE);
        assertThat(knows(ID)).isTrue();
    }

    @Test
    void stayGoodForADayWhereTheIssuerDoesNotAnswer() {
        assertThat(knows(ID)).isTrue();
        issuer.set(Mono.error(new IllegalStateException("away")));
        pass(FetchedKeys.KEPT);
        assertThat(knows(ID)).isTrue();

        pass(Duration.ofMinutes(1));
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> knows(ID))
                .withMessage("issuer-unreachable");
    }

    @Test
    void letNobodyInWhereTheIssuerWasNeverThere() {
        issuer.set(Mono.error(new IllegalStateException("away")));

        assertThatExceptionOfType(SourceException.class).isThrownBy(() -> knows(ID));
        assertThatExceptionOfType(SourceException.class).isThrownBy(() -> knows(ID));
        assertThat(asked).hasValue(1);
        issuer.set(Mono.just(KEYS));
        pass(FetchedKeys.PAUSE);
        assertThat(knows(ID)).isTrue();
    }

    @Test
    void areAskedForOnceByAllWhoNeedThemAtOnce() {
        Sinks.One<Map<String, JWSVerifier>> slow = Sinks.one();
        issuer.set(slow.asMono());
        var all = Flux.range(0, 50).flatMap(_ -> keys.verifier(ID), 50).count().toFuture();
        slow.tryEmitValue(KEYS);

        assertThat(all).succeedsWithin(LIMIT).isEqualTo(50L);
        assertThat(asked).hasValue(1);
    }
}
