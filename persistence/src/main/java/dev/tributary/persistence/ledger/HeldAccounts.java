package dev.tributary.persistence.ledger;

import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.database.Slice;
import dev.tributary.persistence.database.Sql;
import dev.tributary.persistence.personal.PersonalData;
import io.r2dbc.spi.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The accounts of a person. They stay, empty and closed, for the books must add up; what he called them does not. */
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
        return Set.of("ledger.account");
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
        return left(connection, subject)
                .flatMap(accounts ->
                        accounts.isEmpty() ? closed(connection, subject) : Mono.error(() -> new MoneyLeft(accounts)));
    }

    /** Those with money on them; nothing moves on any of them any more, until this transaction ends. */
    static Mono<List<UUID>> left(Connection connection, String subject) {
        Sql sql = new Sql();
        return sql.add("select id, balance from ledger.account where owner = " + sql.bind(subject)
                        + " order by id for no key update")
                .on(connection, row -> Map.entry(Sql.value(row, 0, UUID.class), Sql.value(row, 1, Long.class)))
                .filter(account -> account.getValue() != 0)
                .map(Map.Entry::getKey)
                .collectList();
    }

    private static Mono<Void> closed(Connection connection, String subject) {
        Sql sql = new Sql();
        return sql.add("update ledger.account set name = 'Erased', open = false,"
                        + " version = version + case when open then 1 else 0 end where owner = " + sql.bind(subject)
                        + " returning id")
                .on(connection, row -> Sql.value(row, 0, UUID.class))
                .then();
    }
}
