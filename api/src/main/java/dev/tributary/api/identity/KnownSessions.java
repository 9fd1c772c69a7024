package dev.tributary.api.identity;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.tributary.api.security.RememberedIdentities;
import dev.tributary.persistence.database.DatabaseFaults;
import dev.tributary.persistence.identity.LiveSession;
import dev.tributary.persistence.identity.Sessions;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/**
 * Logins that PostgreSQL has told of a moment ago, so that not every request asks it. What ends there is over here after the
 * time of a lookup and of its memory, which are less than five seconds together.
 */
final class KnownSessions implements RememberedIdentities {

    static final Duration REMEMBERED = Duration.ofSeconds(3);

    private static final Duration LOOKUP = Duration.ofMillis(1500);
    private static final int MOST = 10_000;

    private final Sessions sessions;
    private final AsyncCache<Key, Optional<LiveSession>> known;

    KnownSessions(Sessions sessions, Ticker ticker) {
        this.sessions = sessions;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .executor(Runnable::run)
                .buildAsync();
    }

    private record Key(UUID session, UUID person) {}

    /** The login, if it is that person's and has not ended; those who ask at once wait for the same lookup. */
    Mono<LiveSession> live(UUID session, UUID person) {
        return Mono.defer(() -> Mono.fromFuture(known.get(new Key(session, person), (key, _) -> lookup(key)), true))
                .flatMap(Mono::justOrEmpty);
    }

    private CompletableFuture<Optional<LiveSession>> lookup(Key key) {
        return sessions.live(key.session(), key.person())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .timeout(LOOKUP, Mono.error(DatabaseFaults::slow))
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    /** Also of a lookup that is under way, which may have seen what was before. */
    @Override
    public void forget(UUID person) {
        known.asMap().keySet().removeIf(key -> key.person().equals(person));
    }
}
