package dev.tributary.api.personal;

import dev.tributary.api.limits.Limits;
import dev.tributary.api.resource.Guard;
import dev.tributary.api.resource.Places;
import dev.tributary.api.routing.Operation;
import dev.tributary.api.routing.Operations;
import dev.tributary.api.security.Access;
import dev.tributary.api.security.RememberedIdentities;
import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.people.Erasure;
import dev.tributary.persistence.personal.OwnSubject;
import dev.tributary.persistence.personal.PersonalData;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Mounts what people may ask for about themselves. */
@Configuration(proxyBeanMethods = false)
class SelfConfiguration {

    /** Exports at once, each with a connection at times. */
    private static final int MOST_EXPORTS = 4;

    private static final Duration LONGEST_EXPORT = Duration.ofMinutes(10);

    @Bean
    Operations selfOperations(
            List<PersonalData> everything,
            Erasure erasure,
            AuditLog log,
            ObjectProvider<CurrentPassword> passwords,
            ObjectProvider<RememberedIdentities> remembered,
            Limits limits,
            Access access) {
        CurrentPassword password = passwords.orderedStream().findFirst().orElse((_, _) -> Mono.just(false));
        var handler = new SelfHandler(
                new Export(everything),
                new Places(MOST_EXPORTS, LONGEST_EXPORT),
                new Proof(password, erasure, limits),
                erasure,
                log,
                subject -> forget(subject, remembered));
        var guard = new Guard(access);
        return () -> List.of(
                new Operation("GET", "/me/export", guard.signedIn(handler::export)),
                new Operation("DELETE", "/me", guard.signedIn(handler::erase)));
    }

    private static void forget(String subject, ObjectProvider<RememberedIdentities> remembered) {
        UUID person = OwnSubject.id(subject);
        if (person != null) {
            remembered.forEach(memory -> memory.forget(person));
        }
    }
}
