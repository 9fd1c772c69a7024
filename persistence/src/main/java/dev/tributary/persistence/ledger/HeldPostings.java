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

/**
 * What has moved on the accounts of a person. It stays, for the books must add up, without what was said of it: what he wrote
 * himself, and what the shop wrote when it brought money in. What others wrote to him is theirs.
 */
final class HeldPostings implements PersonalData {

    private final Lending connections;

    HeldPostings(Lending connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "postings";
    }

    @Override
    public Set<String> tables() {
        return Set.of("ledger.transfer", "ledger.posting");
    }

    @Override
    public Flux<byte[]> export(String subject) {
        return Slice.walk(connections, after -> selection(subject, after));
    }

    private static Sql selection(String subject, @Nullable String after) {
        Sql sql = new Sql();
        sql.add(
                "select json_build_object('account', p.account_id, 'transfer', p.transfer_id, 'at', p.at, 'amount', p.amount,"
                        + " 'balance', p.balance, 'reference', t.reference), p.account_id || ' ' || p.version"
                        + " from ledger.posting p join ledger.transfer t on t.id = p.transfer_id where p.account_id in"
                        + " (select a.id from ledger.account a where a.owner = " + sql.bind(subject) + ")");
        if (after != null) {
            String[] place = after.split(" ", 2);
            sql.add(" and (p.account_id, p.version) > (" + sql.bind(UUID.fromString(place[0]), UUID.class) + ", "
                    + sql.bind(Long.parseLong(place[1])) + ")");
        }
        return sql.add(" order by p.account_id, p.version");
    }

    /** Once nothing moves any more, so that no transfer that is under way is missed. */
    @Override
    public Mono<Void> erase(Connection connection, String subject) {
        return HeldAccounts.left(connection, subject).then(Mono.defer(() -> silenced(connection, subject)));
    }

    private static Mono<Void> silenced(Connection connection, String subject) {
        Sql sql = new Sql();
        return sql.add(
                        "update ledger.transfer t set reference = null from ledger.account own"
                                + " join ledger.posting p on p.account_id = own.id where own.owner = "
                                + sql.bind(subject)
                                + " and t.id = p.transfer_id and t.reference is not null and (p.amount < 0 or exists"
                                + " (select from ledger.account f where f.id = t.from_id and f.kind = 'funding')) returning t.id")
                .on(connection, row -> Sql.value(row, 0, UUID.class))
                .then();
    }
}
