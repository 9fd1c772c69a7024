package dev.tributary.persistence.identity;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The logins of people, each a family of refresh tokens that have followed each other. Of a token only its SHA-256 is known
 * here. An error is a {@link dev.tributary.aggregation.source.SourceException} where the database did not do what was asked
 * of it.
 */
public interface Sessions {

    /** The most logins of one person at once; one more ends the oldest. */
    int MOST = 50;

    /**
     * Begins a login that lasts that long at most, for somebody who has shown this password. Empty, and nothing is begun, if
     * the password is not in force any more or the person may not come in.
     */
    Mono<LiveSession> begin(StoredPassword shown, @Nullable String agent, byte[] tokenHash, Duration life);

    /** Uses a refresh token up, and puts the next one in its place. */
    Mono<Renewal> renew(byte[] tokenHash, byte[] nextHash);

    /** The login, if it is that person's, has not ended, and the person may come in; empty otherwise. */
    Mono<LiveSession> live(UUID session, UUID person);

    /** All logins of a person that have not ended, newest first; {@link #MOST} at most. */
    Mono<List<Session>> of(UUID person);

    /** Ends a login; empty if it is not that person's, or has ended. */
    Mono<UUID> end(UUID session, UUID person);

    /** Ends all logins of a person, and answers their ids. */
    Mono<List<UUID>> endAll(UUID person);
}
