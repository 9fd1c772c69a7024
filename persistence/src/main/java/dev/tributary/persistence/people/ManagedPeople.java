package dev.tributary.persistence.people;

import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.database.Slice;
import dev.tributary.persistence.resource.Expected;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Everybody who may log in, as operators see and change them. */
public final class ManagedPeople {

    private final Lending connections;
    private final AuditLog audit;

    ManagedPeople(Lending connections, AuditLog audit) {
        this.connections = connections;
        this.audit = audit;
    }

    /** People, those who came last first; at most so many. */
    public Mono<Slice> list(PeopleQuery query, int size) {
        return connections.reading(connection -> Slice.read(connection, query.selection(), size));
    }

    /** Empty if there is nobody with this id. */
    public Mono<ManagedPerson> find(UUID id) {
        return connections.reading(connection -> ManagedPerson.find(connection, id));
    }

    /**
     * Changes a person; if that takes rights away, ends his logins and revokes his API tokens that have more. An error is a
     * {@link LastOperator}, or a {@link dev.tributary.persistence.resource.RefusedWriteException} if there is nobody with this
     * id or he was changed meanwhile.
     */
    public Mono<ManagedPerson> change(UUID id, PersonChange change, Expected expected) {
        return connections.writing(connection -> new PersonWriting(connection, audit, id).change(change, expected));
    }

    /** Ends all logins of a person; empty if there is nobody with this id. */
    public Mono<UUID> endSessions(UUID id) {
        return connections.writing(connection -> new PersonWriting(connection, audit, id).endSessions());
    }
}
