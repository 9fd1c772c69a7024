package dev.tributary.persistence.people;

import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.personal.OwnSubject;
import dev.tributary.persistence.personal.PersonalData;
import io.r2dbc.spi.Connection;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who a person is. What stays is the id, which others refer to, without a way in. */
final class PersonRecords implements PersonalData {

    private final Lending connections;
    private final AuditLog audit;

    PersonRecords(Lending connections, AuditLog audit) {
        this.connections = connections;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "profiles";
    }

    @Override
    public Set<String> tables() {
        return Set.of("identity.person");
    }

    @Override
    public Flux<byte[]> export(String subject) {
        return OwnSubject.of(subject, this::record);
    }

    private Flux<byte[]> record(UUID id) {
        return connections
                .reading(connection -> ManagedPerson.find(connection, id))
                .map(ManagedPerson::json)
                .flux();
    }

    @Override
    public Mono<Void> erase(Connection connection, String subject) {
        return OwnSubject.of(subject, id -> erased(connection, id).flux()).then();
    }

    private Mono<Void> erased(Connection connection, UUID id) {
        return new PersonWriting(connection, audit, id).erase();
    }
}
