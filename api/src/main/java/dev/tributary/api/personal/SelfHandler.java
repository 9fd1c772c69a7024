package dev.tributary.api.personal;

import dev.tributary.api.problem.Problem;
import dev.tributary.api.resource.Asked;
import dev.tributary.api.resource.PersonalReplies;
import dev.tributary.api.security.Identity;
import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.audit.Deed;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Gives people what is held about them, and erases them. */
final class SelfHandler {

    private final ExportReplies exports;
    private final Proof proof;
    private final Erasing erasing;
    private final AuditLog audit;

    SelfHandler(ExportReplies exports, Proof proof, Erasing erasing, AuditLog audit) {
        this.exports = exports;
        this.proof = proof;
        this.erasing = erasing;
        this.audit = audit;
    }

    Mono<ServerResponse> export(ServerRequest request, Identity sender) {
        PersonalReplies.check(request);
        String subject = person(sender);
        Asked.read(List.of(), request);
        return exports.of(subject, request);
    }

    Mono<ServerResponse> erase(ServerRequest request, Identity sender) {
        String subject = person(sender);
        Asked.read(List.of(), request);
        return proof.isGiven(request, sender)
                .flatMap(given -> given ? erasing.of(subject) : refused(subject))
                .then(Mono.defer(PersonalReplies::done));
    }

    private Mono<Void> refused(String subject) {
        return audit.add(Deed.refused("person.erase", "person:" + subject))
                .then(Mono.error(() -> Problem.of(
                                HttpStatus.FORBIDDEN,
                                "DELETE: not proven (expected: the password, or a login of the last five minutes)")
                        .asException()));
    }

    private static String person(Identity sender) {
        if (!sender.isPerson()) {
            throw Problem.of(HttpStatus.FORBIDDEN, "authorization: a service (expected: a person)")
                    .asException();
        }
        return sender.subject();
    }
}
