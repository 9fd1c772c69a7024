package dev.tributary.persistence.audit;

import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.database.Slice;
import dev.tributary.persistence.database.Sql;
import dev.tributary.persistence.personal.PersonalData;
import io.r2dbc.spi.Connection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a person did, and what was done to him. It stays: it names nobody but by the subject. */
final class AuditedPerson implements PersonalData {

    private final Lending connections;

    AuditedPerson(Lending connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Set<String> tables() {
        return Set.of("identity.audit_entry");
    }

    @Override
    public Flux<byte[]> export(String subject) {
        return Slice.walk(connections, before -> selection(subject, before));
    }

    private static Sql selection(String subject, @Nullable String before) {
        Sql sql = new Sql().add(AuditQuery.ENTRIES);
        sql.add(" and (e.actor = " + sql.bind(subject) + " or e.target = " + sql.bind("person:" + subject) + ")");
        if (before != null) {
            sql.add(" and e.id < " + sql.bind(Long.parseLong(before)));
        }
        return sql.add(AuditQuery.NEWEST_FIRST);
    }

    @Override
    public Mono<Void> erase(Connection connection, String subject) {
        return Mono.empty();
    }
}
