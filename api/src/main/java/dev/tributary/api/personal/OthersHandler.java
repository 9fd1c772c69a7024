package dev.tributary.api.personal;

import dev.tributary.api.problem.Problem;
import dev.tributary.api.resource.PersonalReplies;
import dev.tributary.api.security.Identity;
import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.audit.Deed;
import dev.tributary.persistence.resource.RefusedWrite;
import dev.tributary.persistence.resource.RefusedWriteException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Gives operators what is held about somebody, and erases people for them: those who cannot come in themselves. */
final class OthersHandler {

    private final Export export;
    private final ExportReplies exports;
    private final Erasing erasing;
    private final AuditLog audit;

    OthersHandler(Export export, ExportReplies exports, Erasing erasing, AuditLog audit) {
        this.export = export;
        this.exports = exports;
        this.erasing = erasing;
        this.audit = audit;
    }

    Mono<ServerResponse> export(ServerRequest request) {
        PersonalReplies.check(request);
        String subject = PersonPath.subject(request);
        return known(subject)
                .then(Mono.defer(() -> exported(subject, request)))
                .then(Mono.defer(() -> exports.of(subject, request)));
    }

    /** Who is given it is written down before the first byte. */
    private Mono<Void> exported(String subject, ServerRequest request) {
        return request.method().equals(HttpMethod.HEAD)
                ? Mono.empty()
                : audit.add(Deed.done("person.export", "person:" + subject));
    }

    Mono<ServerResponse> erase(ServerRequest request, Identity operator) {
        String subject = PersonPath.subject(request);
        if (operator.subject().equals(subject)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "DELETE: oneself (expected: DELETE of /me, with a proof)")
                    .asException();
        }
        return known(subject).then(Mono.defer(() -> erasing.of(subject))).then(Mono.defer(PersonalReplies::done));
    }

    private Mono<Void> known(String subject) {
        return export.isAnythingHeld(subject)
                .flatMap(held ->
                        held ? Mono.empty() : Mono.error(() -> new RefusedWriteException(new RefusedWrite.NotFound())));
    }
}
