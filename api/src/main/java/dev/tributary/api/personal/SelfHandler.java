package dev.tributary.api.personal;

import dev.tributary.api.problem.Problem;
import dev.tributary.api.problem.ProblemException;
import dev.tributary.api.resource.Asked;
import dev.tributary.api.resource.Faults;
import dev.tributary.api.resource.PersonalReplies;
import dev.tributary.api.resource.Places;
import dev.tributary.api.security.Identity;
import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.audit.Deed;
import dev.tributary.persistence.people.Erasure;
import dev.tributary.persistence.people.LastOperator;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Gives people what is held about them, and erases them. */
final class SelfHandler {

    private static final String FILE = "attachment; filename=\"export.json\"";

    private final Export export;
    private final Places places;
    private final Proof proof;
    private final Erasure erasure;
    private final AuditLog audit;
    private final Consumer<String> erased;

    SelfHandler(Export export, Places places, Proof proof, Erasure erasure, AuditLog audit, Consumer<String> erased) {
        this.export = export;
        this.places = places;
        this.proof = proof;
        this.erasure = erasure;
        this.audit = audit;
        this.erased = erased;
    }

    Mono<ServerResponse> export(ServerRequest request, Identity sender) {
        PersonalReplies.check(request);
        String subject = person(sender);
        Asked.read(List.of(), request);
        ServerResponse.BodyBuilder reply = PersonalReplies.with(HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, FILE);
        return request.method().equals(HttpMethod.HEAD)
                ? reply.build()
                : reply.body(
                        (response, _) -> places.taken(request.exchange().getRequest(), () -> write(subject, response)));
    }

    private Mono<Void> write(String subject, ServerHttpResponse response) {
        return response.writeWith(export.of(subject, InstantSource.system().instant())
                .onErrorMap(Faults::told)
                .map(response.bufferFactory()::wrap));
    }

    Mono<ServerResponse> erase(ServerRequest request, Identity sender) {
        String subject = person(sender);
        Asked.read(List.of(), request);
        return proof.isGiven(request, sender)
                .flatMap(given -> given ? erasure.of(subject) : refused(subject))
                .onErrorMap(LastOperator.class, _ -> lastOperator())
                .then(Mono.fromRunnable(() -> erased.accept(subject)))
                .then(Mono.defer(PersonalReplies::done));
    }

    private Mono<Void> refused(String subject) {
        return audit.add(Deed.refused("person.erase", "person:" + subject))
                .then(Mono.error(() -> Problem.of(
                                HttpStatus.FORBIDDEN,
                                "DELETE: not proven (expected: the password, or a login of the last five minutes)")
                        .asException()));
    }

    private static ProblemException lastOperator() {
        return Problem.of(HttpStatus.CONFLICT, "operator: the last one (expected: another who manages people)")
                .asException();
    }

    private static String person(Identity sender) {
        if (!sender.isPerson()) {
            throw Problem.of(HttpStatus.FORBIDDEN, "authorization: a service (expected: a person)")
                    .asException();
        }
        return sender.subject();
    }
}
