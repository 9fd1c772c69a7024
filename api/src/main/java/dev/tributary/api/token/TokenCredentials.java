package dev.tributary.api.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.tributary.api.security.Credentials;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.RememberedIdentities;
import dev.tributary.persistence.database.DatabaseFaults;
import dev.tributary.persistence.token.KnownToken;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Knows services by their API tokens. What the database said is remembered for a moment, also that a token is no good, so
 * that one which is revoked elsewhere is good for that moment at most. What it could not say is not remembered.
 */
final class TokenCredentials implements Credentials, RememberedIdentities {

    private static final Duration MOMENT = Duration.ofSeconds(3);
    private static final Duration LOOKUP = Duration.ofMillis(1500);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);
    private static final int MOST_TOKENS = 10_000;

    private final Function<byte[], Mono<KnownToken>> tokens;
    private final Cache<ByteBuffer, Mono<Identity>> remembered;
    private final Cache<ByteBuffer, Boolean> seen;

    /** Asks for tokens by their hashes. */
    TokenCredentials(Function<byte[], Mono<KnownToken>> tokens, Ticker ticker) {
        this.tokens = tokens;
        this.remembered = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(MOMENT)
                .maximumSize(MOST_TOKENS)
                .build();
        this.seen = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(HOUR)
                .maximumSize(MOST_TOKENS)
                .build();
    }

    @Override
    public Mono<Identity> identity(String token) {
        return Mono.defer(() -> TokenText.isWhole(token) ? identity(TokenText.hash(token)) : Mono.empty());
    }

    private Mono<Identity> identity(byte[] hash) {
        return remembered.get(ByteBuffer.wrap(hash), _ -> asked(hash));
    }

    @Override
    public boolean isKnown(String token) {
        return TokenText.isWhole(token) && seen.getIfPresent(ByteBuffer.wrap(TokenText.hash(token))) != null;
    }

    /** One question for all who ask meanwhile. */
    private Mono<Identity> asked(byte[] hash) {
        return tokens.apply(hash)
                .doOnNext(_ -> seen.put(ByteBuffer.wrap(hash), true))
                .map(TokenCredentials::identity)
                .timeout(LOOKUP, Mono.error(DatabaseFaults::slow))
                .cache(_ -> FOR_EVER, _ -> Duration.ZERO, () -> FOR_EVER);
    }

    private static Identity identity(KnownToken token) {
        return new Identity(token.id().toString(), token.name(), Set.of(), token.scopes(), null, Map.of());
    }

    /** Forgets all tokens, whoever they belong to: something was revoked. */
    @Override
    public void forget(UUID person) {
        forget();
    }

    void forget() {
        remembered.invalidateAll();
    }
}
