package dev.tributary.api.identity;

import dev.tributary.aggregation.source.SourceException;
import dev.tributary.api.problem.ProblemException;
import dev.tributary.api.security.RememberedIdentities;
import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.audit.Deed;
import dev.tributary.persistence.identity.LiveSession;
import dev.tributary.persistence.identity.People;
import dev.tributary.persistence.identity.Renewal;
import dev.tributary.persistence.identity.Sessions;
import dev.tributary.persistence.identity.StoredPassword;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Lets people in. A name that nobody has, a wrong password and a person who may not come in are the same to whoever tries:
 * one hash is computed, and the answer is that they do not fit.
 */
final class Logins {

    private final People people;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Issuing issuing;
    private final RememberedIdentities remembered;
    private final AuditLog audit;
    private final Duration life;

    Logins(
            People people,
            Sessions sessions,
            Passwords passwords,
            Issuing issuing,
            RememberedIdentities remembered,
            AuditLog audit,
            Duration life) {
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.issuing = issuing;
        this.remembered = remembered;
        this.audit = audit;
        this.life = life;
    }

    /** Tokens of a new login; an error that is a problem if name and password do not fit. */
    Mono<IssuedTokens> login(String username, String password, @Nullable String agent) {
        return known(username)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(known -> checked(known, password)
                        .flatMap(shown -> begun(shown, agent))
                        .switchIfEmpty(Mono.defer(() -> refused(known)))
                        .delayUntil(_ -> Mono.justOrEmpty(known).flatMap(shown -> rehashed(shown, password))));
    }

    private Mono<StoredPassword> known(String username) {
        return IdentityForms.isPossible(username) ? people.password(username) : Mono.empty();
    }

    private Mono<StoredPassword> checked(Optional<StoredPassword> known, String password) {
        String hash = known.map(StoredPassword::hash).orElse(null);
        return passwords.matches(password, hash).filter(Boolean::booleanValue).flatMap(_ -> Mono.justOrEmpty(known));
    }

    private Mono<IssuedTokens> begun(StoredPassword shown, @Nullable String agent) {
        RefreshToken refresh = RefreshToken.random();
        return sessions.begin(shown, agent, refresh.hash(), life).map(session -> issuing.issue(session, refresh));
    }

    private Mono<IssuedTokens> refused(Optional<StoredPassword> known) {
        String target = known.map(shown -> "person:" + shown.person().id()).orElse(null);
        return audit.add(Deed.refused("session.create", target)).then(Mono.error(LoginProblems::unfit));
    }

    /** The login has begun by now, so it does not depend on this: the next one tries again. */
    private Mono<Void> rehashed(StoredPassword shown, String password) {
        return passwords.isCheap(shown.hash())
                ? passwords
                        .hash(password)
                        .flatMap(hash -> people.rehash(shown, hash))
                        .onErrorComplete(ProblemException.class)
                        .onErrorComplete(SourceException.class)
                : Mono.empty();
    }

    /** The next tokens of a login; an error that is a problem if that one is no good. */
    Mono<IssuedTokens> renew(RefreshToken shown) {
        RefreshToken next = RefreshToken.random();
        return sessions.renew(shown.hash(), next.hash()).flatMap(renewal -> switch (renewal) {
            case Renewal.Renewed(LiveSession session) -> Mono.just(issuing.issue(session, next));
            case Renewal.Reused reused -> spent(reused.person());
            case Renewal.Refused _ -> Mono.error(LoginProblems.spent());
        });
    }

    /** The login is ended by now, here too. */
    private Mono<IssuedTokens> spent(UUID person) {
        remembered.forget(person);
        return Mono.error(LoginProblems.spent());
    }
}
