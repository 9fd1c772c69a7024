package dev.tributary.api.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.api.security.Identity;
import dev.tributary.persistence.token.KnownToken;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class TokenCredentialsTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final KnownToken KNOWN = new KnownToken(UUID.randomUUID(), "shop", Set.of("people"));
    private static final String TOKEN = TokenText.random();

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private Mono<KnownToken> answer = Mono.just(KNOWN);

    private final TokenCredentials credentials = new TokenCredentials(
            _ -> Mono.defer(() -> {
                asked.incrementAndGet();
                return answer;
            }),
            nanos::get);

    private @Nullable Identity shown(String token) {
        return credentials.identity(token).block(LIMIT);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void aServiceHasTheScopesOfItsTokenAndNoRole() {
        Identity identity = Objects.requireNonNull(shown(TOKEN));

        assertThat(identity.subject()).isEqualTo(KNOWN.id().toString());
        assertThat(identity.name()).isEqualTo("shop");
        assertThat(identity.scopes()).containsExactly("people");
        assertThat(identity.isPerson()).isFalse();
    }

    @Test
    void whatIsNotWholeIsNotAskedFor() {
        assertThat(shown(TOKEN + "x")).isNull();
        assertThat(asked).hasValue(0);
    }

    @Test
    void aTokenIsRememberedForAMoment() {
        shown(TOKEN);
        answer = Mono.empty();
        pass(Duration.ofMillis(2_999));
        assertThat(shown(TOKEN)).isNotNull();

        pass(Duration.ofMillis(2));
        assertThat(shown(TOKEN)).isNull();
        assertThat(asked).hasValue(2);
    }

    @Test
    void thatATokenIsNoGoodIsRememberedToo() {
        answer = Mono.empty();
        shown(TOKEN);
        shown(TOKEN);

        assertThat(asked).hasValue(1);
    }

    @Test
    void aTokenThatWasGoodIsKnownForAnHour() {
        assertThat(credentials.isKnown(TOKEN)).isFalse();
        shown(TOKEN);
        credentials.forget();
        pass(Duration.ofMinutes(59));
        assertThat(credentials.isKnown(TOKEN)).isTrue();
        assertThat(credentials.isKnown(TOKEN + "x")).isFalse();

        pass(Duration.ofMinutes(2));
        assertThat(credentials.isKnown(TOKEN)).isFalse();
        answer = Mono.empty();
        shown(TOKEN);
        assertThat(credentials.isKnown(TOKEN)).isFalse();
    }

    @Test
    void whatIsForgottenIsAskedForAgain() {
        shown(TOKEN);
        answer = Mono.empty();
        credentials.forget();

        assertThat(shown(TOKEN)).isNull();
    }

    @Test
    void whoeverAsksMeanwhileWaitsForTheSameAnswer() {
        Sinks.One<KnownToken> late = Sinks.one();
        answer = late.asMono();
        Mono<Long> all =
                Flux.range(0, 50).flatMap(_ -> credentials.identity(TOKEN), 50).count();
        late.tryEmitValue(KNOWN);

        assertThat(all.block(LIMIT)).isEqualTo(50);
        assertThat(asked).hasValue(1);
    }

    @Test
    void nobodyIsLetInWhenItCannotBeTold() {
        answer = Mono.error(new SourceException(new SourceFailure.Unavailable("database-unreachable", LIMIT)));
        assertThatThrownBy(() -> shown(TOKEN)).isInstanceOf(SourceException.class);

        answer = Mono.just(KNOWN);
        assertThat(shown(TOKEN)).isNotNull();
    }

    @Test
    void nobodyWaitsForADatabaseThatSaysNothing() {
        answer = Mono.never();
        StepVerifier.withVirtualTime(() -> credentials.identity(TOKEN))
                .thenAwait(Duration.ofMillis(1500))
                .expectErrorMatches(error -> error instanceof SourceException late
                        && late.failure().reason().equals("database-slow"))
                .verify(LIMIT);

        answer = Mono.just(KNOWN);
        assertThat(shown(TOKEN)).isNotNull();
    }

    @Test
    void otherTokensAreForOthers() {
        var other = new Identity("eve", "eve", Set.of("staff"), Set.of(), null, Map.of());
        var routed = new RoutedCredentials(credentials, _ -> Mono.just(other));

        assertThat(routed.identity("eyJ0.e30.x").block(LIMIT)).isSameAs(other);
        assertThat(Objects.requireNonNull(routed.identity(TOKEN).block(LIMIT)).name())
                .isEqualTo("shop");
        assertThat(routed.identity("trb_x").block(LIMIT)).isNull();
    }
}
