package dev.tributary.persistence.people;

import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.audit.Deed;
import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.database.Sql;
import dev.tributary.persistence.personal.OwnSubject;
import dev.tributary.persistence.personal.PersonalData;
import io.r2dbc.spi.Connection;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Erases a person everywhere, or nowhere. */
public final class Erasure {

    private final Lending connections;
    private final AuditLog audit;
    private final List<PersonalData> everywhere;

    Erasure(Lending connections, AuditLog audit, List<PersonalData> everywhere) {
        this.connections = connections;
        this.audit = audit;
        this.everywhere = List.copyOf(everywhere);
    }

    /**
     * Erases the person of that subject in one transaction; what is erased twice stays erased. An error is a
     * {@link LastOperator}, or a {@link dev.tributary.persistence.ledger.MoneyLeft}.
     */
    public Mono<Void> of(String subject) {
        return connections.writing(connection -> held(connection, subject)
                .thenMany(Flux.fromIterable(everywhere).concatMap(data -> data.erase(connection, subject)))
                .then(audit.add(connection, Deed.done("person.erase", "person:" + subject))));
    }

    /** First of all, so that whatever is written in his name is there to be erased, or never will be. */
    private Mono<Void> held(Connection connection, String subject) {
        return OwnSubject.of(
                        subject,
                        id -> new PersonWriting(connection, audit, id).hold().flux())
                .then();
    }

    /** Whether that login of that person is one of the last five minutes, and has not ended. */
    public Mono<Boolean> isFresh(String session, String subject) {
        Sql sql = new Sql();
        sql.add("select exists (select from identity.session where id = " + sql.bind(OwnSubject.id(session), UUID.class)
                + " and person_id = " + sql.bind(OwnSubject.id(subject), UUID.class)
                + " and revoked_at is null and created_at > now() - interval '5 minutes')");
        return connections.reading(connection ->
                sql.on(connection, row -> Sql.value(row, 0, Boolean.class)).next());
    }
}
