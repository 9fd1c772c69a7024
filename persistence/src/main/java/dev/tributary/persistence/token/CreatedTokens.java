package dev.tributary.persistence.token;

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

/** The API tokens that belong to a person. They stay, revoked as whatever he may do is: nothing in them tells who he is. */
final class CreatedTokens implements PersonalData {

    private final Lending connections;

    CreatedTokens(Lending connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public Set<String> tables() {
        return Set.of("identity.api_token");
    }

    @Override
    public Flux<byte[]> export(String subject) {
        return OwnSubject.of(subject, id -> Slice.walk(connections, after -> selection(id, after)));
    }

    private static Sql selection(UUID id, @Nullable String after) {
        Sql sql = new Sql();
        sql.add("select " + ApiTokens.JSON + ", t.id::text from identity.api_token t where t.created_by = "
                + sql.bind(id, UUID.class));
        if (after != null) {
            sql.add(" and t.id > " + sql.bind(UUID.fromString(after), UUID.class));
        }
        return sql.add(" order by t.id");
    }

    @Override
    public Mono<Void> erase(Connection connection, String subject) {
        return Mono.empty();
    }
}
