package dev.tributary.persistence.ledger;

import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.database.Slice;
import dev.tributary.persistence.database.Sql;
import dev.tributary.persistence.personal.PersonalData;
import io.r2dbc.spi.Connection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The accounts of a person. They stay, for the books must add up; what he called them does not. */
final class HeldAccounts implements PersonalData {

    private final Lending connections;

    HeldAccounts(Lending connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Set<String> tables() {
        return Set.of("ledger.account", "ledger.spent", "ledger.idempotency_key");
    }

    @Override
    public Flux<byte[]> export(String subject) {
        return Slice.walk(connections, after -> selection(subject, after));
    }

    private static Sql selection(String subject, @Nullable String after) {
        Sql sql = new Sql();
        sql.add("select json_build_object('id', a.id, 'name', a.name, 'currency', a.currency, 'balance', a.balance,"
                + " 'open', a.open, 'createdAt', a.created_at), a.id::text from ledger.account a where a.owner = "
                + sql.bind(subject));
        if (after != null) {
            sql.add(" and a.id > " + sql.bind(UUID.fromString(after), UUID.class));
        }
        return sql.add(" order by a.id");
    }

    @Override
    public Mono<Void> erase(Connection connection, String subject) {
        Sql sql = new Sql();
        return sql.add("update ledger.account set name = 'Erased' where owner = " + sql.bind(subject) + " returning id")
                .on(connection, row -> Sql.value(row, 0, UUID.class))
                .then();
    }
}
