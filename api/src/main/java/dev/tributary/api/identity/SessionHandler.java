package dev.tributary.api.identity;

import dev.tributary.api.limits.Limits;
import dev.tributary.api.resource.Asked;
import dev.tributary.api.resource.PathId;
import dev.tributary.api.resource.PersonalReplies;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.RememberedIdentities;
import dev.tributary.persistence.identity.Sessions;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Begins, renews, lists and ends logins. */
final class SessionHandler {

    private final Logins logins;
    private final Limits limits;
    private final Sessions sessions;
    private final RememberedIdentities remembered;

    SessionHandler(Logins logins, Limits limits, Sessions sessions, RememberedIdentities remembered) {
        this.logins = logins;
        this.limits = limits;
        this.sessions = sessions;
        this.remembered = remembered;
    }

    Mono<ServerResponse> login(ServerRequest request) {
        return Said.in(request, IdentityForms.LOGIN)
                .delayUntil(said -> limits.login(said.text("username"), request))
                .flatMap(said -> logins.login(said.text("username"), said.text("password"), said.textOrNull("agent")))
                .flatMap(tokens -> Personal.json(
                        PersonalReplies.with(HttpStatus.CREATED)
                                .header(
                                        HttpHeaders.LOCATION,
                                        request.requestPath().value() + "/" + tokens.session()),
                        tokens));
    }

    Mono<ServerResponse> renew(ServerRequest request) {
        return Said.in(request, IdentityForms.REFRESH)
                .flatMap(said -> logins.renew(new RefreshToken(said.text("refreshToken"))))
                .flatMap(tokens -> Personal.json(PersonalReplies.with(HttpStatus.OK), tokens));
    }

    Mono<ServerResponse> list(ServerRequest request, Identity identity) {
        Said.nothingElse(request);
        LoggedIn sender = LoggedIn.of(identity);
        return sessions.of(sender.person())
                .map(all -> all.stream()
                        .map(session -> Personal.Login.of(session, sender.session()))
                        .toList())
                .flatMap(all -> Personal.json(PersonalReplies.with(HttpStatus.OK), Personal.LoginList.of(all)));
    }

    /** Ends the login that the request belongs to. */
    Mono<ServerResponse> endCurrent(ServerRequest request, Identity identity) {
        Asked.read(List.of(), request);
        LoggedIn sender = LoggedIn.of(identity);
        return ended(sender, sender.session()).then(Mono.defer(PersonalReplies::done));
    }

    Mono<ServerResponse> end(ServerRequest request, Identity identity) {
        UUID session = PathId.of(request);
        return ended(LoggedIn.of(identity), session)
                .switchIfEmpty(Mono.error(LoginProblems::noSession))
                .then(Mono.defer(PersonalReplies::done));
    }

    private Mono<UUID> ended(LoggedIn sender, UUID session) {
        return sessions.end(session, sender.person()).doOnNext(_ -> remembered.forget(sender.person()));
    }

    Mono<ServerResponse> endAll(ServerRequest request, Identity identity) {
        Asked.read(List.of(), request);
        LoggedIn sender = LoggedIn.of(identity);
        return sessions.endAll(sender.person())
                .doOnNext(_ -> remembered.forget(sender.person()))
                .then(Mono.defer(PersonalReplies::done));
    }
}
