package dev.tributary.api.identity;

import dev.tributary.api.resource.BodyError;
import dev.tributary.api.resource.BodyErrors;
import dev.tributary.api.resource.EntityTags;
import dev.tributary.api.resource.PersonalReplies;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.Role;
import dev.tributary.persistence.identity.ChangedMeanwhileException;
import dev.tributary.persistence.identity.NewPerson;
import dev.tributary.persistence.identity.People;
import dev.tributary.persistence.identity.Person;
import dev.tributary.persistence.identity.UsernameTakenException;
import dev.tributary.persistence.resource.Expected;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Registers people, and has them see and change what is kept of themselves. */
final class PersonHandler {

    /** Where somebody who is logged in finds himself. */
    private static final String SELF = "/api/v1/me";

    private final People people;
    private final Passwords passwords;
    private final PasswordRules rules;

    PersonHandler(People people, Passwords passwords, PasswordRules rules) {
        this.people = people;
        this.passwords = passwords;
        this.rules = rules;
    }

    Mono<ServerResponse> register(ServerRequest request) {
        return Said.in(request, IdentityForms.REGISTRATION, this::check)
                .flatMap(this::registered)
                .onErrorMap(UsernameTakenException.class, _ -> taken())
                .flatMap(person -> Personal.json(
                        PersonalReplies.with(HttpStatus.CREATED).header(HttpHeaders.LOCATION, SELF),
                        Personal.Profile.of(person)));
    }

    private void check(Said said, BodyErrors errors) {
        NewPassword.check(rules, said, "password", String.valueOf(said.textOrNull("username")), errors);
    }

    private Mono<Person> registered(Said said) {
        return passwords
                .hash(said.text("password"))
                .map(hash -> new NewPerson(said.text("username"), said.textOrNull("email"), Role.CUSTOMER.text(), hash))
                .flatMap(people::register);
    }

    private static RuntimeException taken() {
        BodyError error = BodyError.at(List.of("username"), "unique", "taken", "one that nobody has");
        return BodyErrors.problem(HttpStatus.CONFLICT, List.of(error));
    }

    Mono<ServerResponse> read(ServerRequest request, Identity identity) {
        Said.nothingElse(request);
        return people.find(LoggedIn.of(identity).person())
                .switchIfEmpty(Mono.error(LoginProblems::gone))
                .flatMap(PersonHandler::shown);
    }

    private static Mono<ServerResponse> shown(Person person) {
        ServerResponse.BodyBuilder reply =
                PersonalReplies.with(HttpStatus.OK).header(HttpHeaders.ETAG, EntityTags.of(person.version()));
        return Personal.json(reply, Personal.Profile.of(person));
    }

    Mono<ServerResponse> patch(ServerRequest request, Identity identity) {
        LoggedIn sender = LoggedIn.of(identity);
        Expected expected = EntityTags.required(request);
        return Said.patch(request, IdentityForms.PROFILE)
                .flatMap(said -> changed(sender, said, expected))
                .onErrorMap(ChangedMeanwhileException.class, _ -> LoginProblems.changed())
                .switchIfEmpty(Mono.error(LoginProblems::gone))
                .flatMap(PersonHandler::shown);
    }

    private Mono<Person> changed(LoggedIn sender, Said said, Expected expected) {
        return said.has("email")
                ? people.changeEmail(sender.person(), said.textOrNull("email"), expected.versions())
                : people.find(sender.person())
                        .filter(person -> expected.versions() == null
                                || expected.versions().contains(person.version()))
                        .switchIfEmpty(Mono.error(LoginProblems::changed));
    }
}
