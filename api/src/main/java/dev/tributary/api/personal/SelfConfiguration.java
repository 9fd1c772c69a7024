package dev.tributary.api.personal;

import dev.tributary.api.limits.Limits;
import dev.tributary.api.resource.Guard;
import dev.tributary.api.resource.Places;
import dev.tributary.api.routing.Operation;
import dev.tributary.api.routing.Operations;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.RememberedIdentities;
import dev.tributary.api.security.Scopes;
import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.people.Erasure;
import dev.tributary.persistence.personal.OwnSubject;
import dev.tributary.persistence.personal.PersonalData;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Mounts what people may ask for about themselves, and operators about others. */
@Configuration(proxyBeanMethods = false)
class SelfConfiguration {

    /** Exports at once, each with a connection at times. */
    private static final int MOST_EXPORTS = 4;

    private static final Duration LONGEST_EXPORT = Duration.ofMinutes(10);

    @Bean
    Erasing erasing(Erasure erasure, ObjectProvider<RememberedIdentities> remembered) {
        return new Erasing(erasure, subject -> forget(subject, remembered));
    }

    @Bean
    Export export(List<PersonalData> everything) {
        return new Export(everything);
    }

    @Bean
    ExportReplies exportReplies(Export export) {
        return new ExportReplies(export, new Places(MOST_EXPORTS, LONGEST_EXPORT));
    }

    @Bean
    Operations selfOperations(
            ExportReplies exports,
            Erasing erasing,
            Erasure erasure,
            AuditLog log,
            ObjectProvider<CurrentPassword> passwords,
            Limits limits,
            Access access) {
        CurrentPassword password = passwords.orderedStream().findFirst().orElse((_, _) -> Mono.just(false));
        var proof = new Proof(password, erasure, limits, InstantSource.system());
        var handler = new SelfHandler(exports, proof, erasing, log);
        var guard = new Guard(access);
        return () -> List.of(
                new Operation("GET", "/me/export", guard.signedIn(handler::export)),
                new Operation("DELETE", "/me", guard.signedIn(handler::erase)));
    }

    @Bean
    Operations othersOperations(Export export, ExportReplies exports, Erasing erasing, AuditLog log, Access access) {
        var handler = new OthersHandler(export, exports, erasing, log);
        var guard = new Guard(access);
        return () -> List.of(
                new Operation(
                        "GET",
                        "/people/{id}/export",
                        guard.allowed(Scopes.PEOPLE, (request, _) -> handler.export(request))),
                new Operation("DELETE", "/people/{id}", guard.allowed(Scopes.PEOPLE, handler::erase)));
    }

    private static void forget(String subject, ObjectProvider<RememberedIdentities> remembered) {
        UUID person = OwnSubject.id(subject);
        if (person != null) {
            remembered.forEach(memory -> memory.forget(person));
        }
    }
}
