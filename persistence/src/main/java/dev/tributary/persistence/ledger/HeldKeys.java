package dev.tributary.persistence.ledger;

import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.database.Slice;
import dev.tributary.persistence.database.Sql;
import dev.tributary.persistence.personal.PersonalData;
import io.r2dbc.spi.Connection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The keys under which a person has asked for transfers. They go: nobody asks again. */
final class HeldKeys implements PersonalData {

    private final Lending connections;

    HeldKeys(Lending connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "idempotencyKeys";
    }

    @Override
    public Set<String> tables() {
        return Set.of("ledger.idempotency_key");
    }

    @Override
    public Flux<byte[]> export(String subject) {
        return Slice.walk(connections, after -> selection(subject, after));
    }

    private static Sql selection(String subject, @Nullable String after) {
        Sql sql = new Sql();
        sql.add("select json_build_object('key', k.key, 'fingerprint', k.fingerprint, 'transfer', k.transfer_id,"
                + " 'refusal', k.refusal, 'remaining', k.remaining, 'createdAt', k.created_at), k.key"
                + " from ledger.idempotency_key k where k.caller = " + sql.bind(subject));
        if (after != null) {
            sql.add(" and k.key > " + sql.bind(after));
        }
        return sql.add(" order by k.key");
    }

    /** Once nothing moves any more, so that no transfer that is under way is missed. */
    @Override
    public Mono<Void> erase(Connection connection, String subject) {
        return HeldAccounts.left(connection, subject).then(Mono.defer(() -> deleted(connection, subject)));
    }

    private static Mono<Void> deleted(Connection connection, String subject) {
        Sql sql = new Sql();
        return sql.add("delete from ledger.idempotency_key where caller = " + sql.bind(subject) + " returning true")
                .on(connection, row -> Sql.value(row, 0, Boolean.class))
                .then();
    }
}
