package dev.tributary.api.identity;

import dev.tributary.api.limits.Limits;
import dev.tributary.api.resource.PersonalReplies;
import dev.tributary.api.security.Identity;
import dev.tributary.api.security.RememberedIdentities;
import dev.tributary.persistence.identity.People;
import dev.tributary.persistence.identity.StoredPassword;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Gives a person another password, which ends all logins but the one that asks. */
final class PasswordHandler {

    private final People people;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Limits limits;
    private final RememberedIdentities remembered;

    PasswordHandler(
            People people, Passwords passwords, PasswordRules rules, Limits limits, RememberedIdentities remembered) {
        this.people = people;
        this.passwords = passwords;
        this.rules = rules;
        this.limits = limits;
        this.remembered = remembered;
    }

    Mono<ServerResponse> replace(ServerRequest request, Identity identity) {
        LoggedIn sender = LoggedIn.of(identity);
        return Said.in(
                        request,
                        IdentityForms.PASSWORD,
                        (said, errors) -> NewPassword.check(rules, said, "newPassword", sender.username(), errors))
                .delayUntil(_ -> limits.login(sender.username(), request))
                .flatMap(said -> known(sender, said.text("currentPassword"))
                        .flatMap(shown -> replaced(shown, said.text("newPassword"), sender)))
                .switchIfEmpty(Mono.error(LoginProblems::wrongPassword))
                .doOnNext(_ -> remembered.forget(sender.person()))
                .then(Mono.defer(PersonalReplies::done));
    }

    private Mono<StoredPassword> known(LoggedIn sender, String password) {
        return people.password(sender.person()).filterWhen(stored -> passwords.matches(password, stored.hash()));
    }

    /** Empty if the password was changed meanwhile, so that the one that was shown is none any more. */
    private Mono<?> replaced(StoredPassword shown, String password, LoggedIn sender) {
        return passwords.hash(password).flatMap(hash -> people.changePassword(shown, hash, sender.session()));
    }
}
