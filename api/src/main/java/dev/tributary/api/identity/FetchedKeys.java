package dev.tributary.api.identity;

import com.nimbusds.jose.JWSVerifier;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * An issuer's keys, fetched when they are needed and kept. Keys that are not known may be new, so the issuer is asked again,
 * but not more often than it takes to be annoying: whoever makes ids up cannot have it asked for each. For keys that
 * were known lately nobody waits; where the issuer does not answer, they stay good for a day.
 */
final class FetchedKeys implements TokenKeys {

    static final Duration FRESH = Duration.ofMinutes(10);
    static final Duration STALE = Duration.ofMinutes(20);
    static final Duration PAUSE = Duration.ofSeconds(30);
    static final Duration KEPT = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(FetchedKeys.class);

    private final Mono<Map<String, JWSVerifier>> fetch;
    private final InstantSource clock;
    private final AtomicReference<State> state =
            new AtomicReference<>(new State(Map.of(), Instant.MIN, Instant.MIN, false));
    private final AtomicReference<@Nullable Mono<State>> fetching = new AtomicReference<>();

    FetchedKeys(Mono<Map<String, JWSVerifier>> fetch, InstantSource clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    /**
     * What is known of the keys.
     *
     * @param fetched when the issuer has told them
     * @param asked when it was asked last
     * @param failed whether it did not answer then
     */
    private record State(Map<String, JWSVerifier> keys, Instant fetched, Instant asked, boolean failed) {

        boolean has(String keyId, Duration age, Instant now) {
            return keys.containsKey(keyId) && !isOlder(age, now);
        }

        boolean isOlder(Duration age, Instant now) {
            return fetched.isBefore(now.minus(age));
        }

        boolean wasAsked(Instant now) {
            return asked.isAfter(now.minus(PAUSE));
        }
    }

    @Override
    public Mono<JWSVerifier> verifier(String keyId) {
        return Mono.defer(() -> {
                    State known = state.get();
                    Instant now = clock.instant();
                    if (known.wasAsked(now) || known.has(keyId, FRESH, now)) {
                        return Mono.just(known);
                    }
                    return known.has(keyId, known.failed() ? KEPT : STALE, now) ? meanwhile(known) : fetched();
                })
                .flatMap(told -> verifier(told, keyId));
    }

    /** Asks for what is new beside. */
    private Mono<State> meanwhile(State known) {
        fetched().subscribe();
        return Mono.just(known);
    }

    private Mono<JWSVerifier> verifier(State told, String keyId) {
        JWSVerifier verifier =
                told.isOlder(KEPT, clock.instant()) ? null : told.keys().get(keyId);
        return verifier == null && told.failed()
                ? Mono.error(() -> new SourceException(new Unavailable("issuer-unreachable", PAUSE)))
                : Mono.justOrEmpty(verifier);
    }

    /** One request for all who need it now. */
    private Mono<State> fetched() {
        Mono<State> own = fetch.map(keys -> new State(keys, clock.instant(), clock.instant(), false))
                .onErrorResume(this::unreachable)
                .doOnNext(state::set)
                .doFinally(_ -> fetching.set(null))
                .cache();
        Mono<State> other = fetching.compareAndExchange(null, own);
        return other == null ? own : other;
    }

    private Mono<State> unreachable(Throwable error) {
        LOG.warn("The issuer's keys cannot be had: {}", error.toString());
        State known = state.get();
        return Mono.just(new State(known.keys(), known.fetched(), clock.instant(), true));
    }
}
