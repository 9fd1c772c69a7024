package dev.tributary.api.personal;

import dev.tributary.api.limits.Limits;
import dev.tributary.api.resource.Bodies;
import dev.tributary.api.resource.Form;
import dev.tributary.api.resource.Purpose;
import dev.tributary.api.security.Identity;
import dev.tributary.persistence.people.Erasure;
import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.FieldType;
import dev.tributary.persistence.resource.Rules;
import dev.tributary.persistence.resource.Writing;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/**
 * That a person is there himself: by the password that he sends or, without one, by a login that is not long ago. When people
 * of an outside issuer have logged in, their tokens say (OpenID Connect, {@code auth_time}).
 */
public final class Proof {

    private static final String PASSWORD = "password";

    /** The members of the body. */
    public static final List<Field> FIELDS =
            List.of(Field.of(PASSWORD, FieldType.SECRET, PASSWORD, "The one that is in force")
                    .required(Writing.ONCE)
                    .with(Rules.length(1, 1000)));

    private static final long RECENT_SECONDS = 300;

    /** How far an outside issuer's clock may be ahead. */
    private static final long AHEAD_SECONDS = 60;

    private final CurrentPassword passwords;
    private final Erasure erasure;
    private final Limits limits;
    private final InstantSource clock;

    Proof(CurrentPassword passwords, Erasure erasure, Limits limits, InstantSource clock) {
        this.passwords = passwords;
        this.erasure = erasure;
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether the sender of the request is that person. A password that is tried counts as one at login. */
    Mono<Boolean> isGiven(ServerRequest request, Identity person) {
        if (!request.headers().header(HttpHeaders.CONTENT_TYPE).isEmpty()) {
            return Bodies.json(request)
                    .map(body -> String.valueOf(
                            new Form(FIELDS).read(body, Purpose.CREATE).get(PASSWORD)))
                    .delayUntil(_ -> limits.login(person.name(), request))
                    .flatMap(password -> passwords.isOf(person.subject(), password));
        }
        String session = person.session();
        return session == null
                ? Mono.just(isRecent(person.claims().get("auth_time")))
                : erasure.isFresh(session, person.subject());
    }

    private boolean isRecent(@Nullable Object login) {
        long now = clock.instant().getEpochSecond();
        return login instanceof Number at
                && at.longValue() >= now - RECENT_SECONDS
                && at.longValue() <= now + AHEAD_SECONDS;
    }
}
