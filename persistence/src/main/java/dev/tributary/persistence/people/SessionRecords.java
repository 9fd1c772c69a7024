package dev.tributary.persistence.people;

import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.database.Slice;
import dev.tributary.persistence.database.Sql;
import dev.tributary.persistence.personal.OwnSubject;
import dev.tributary.persistence.personal.PersonalData;
import io.r2dbc.spi.Connection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** When and with what a person has logged in. */
final class SessionRecords implements PersonalData {

    private final Lending connections;

    SessionRecords(Lending connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Set<String> tables() {
        return Set.of("identity.session");
    }

    @Override
    public Flux<byte[]> export(String subject) {
        return OwnSubject.of(subject, id -> Slice.walk(connections, after -> selection(id, after)));
    }

    private static Sql selection(UUID id, @Nullable String after) {
        Sql sql = new Sql();
        sql.add("select (select row_to_json(d) from (select s.id, s.agent, s.created_at as \"createdAt\","
                + " s.expires_at as \"expiresAt\", s.revoked_at as \"revokedAt\") d), s.id::text"
                + " from identity.session s where s.person_id = "
                + sql.bind(id, UUID.class));
        if (after != null) {
            sql.add(" and s.id > " + sql.bind(UUID.fromString(after), UUID.class));
        }
        return sql.add(" order by s.id");
    }

    @Override
    public Mono<Void> erase(Connection connection, String subject) {
        return OwnSubject.of(subject, id -> deleted(connection, id)).then();
    }

    private static Flux<UUID> deleted(Connection connection, UUID id) {
        Sql sql = new Sql();
        return sql.add("delete from identity.session where person_id = " + sql.bind(id, UUID.class) + " returning id")
                .on(connection, row -> Sql.value(row, 0, UUID.class));
    }
}
