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

/** What a person has sent on the last day that he did. It stays: sums, which tell of nobody but by the subject. */
final class HeldSpending implements PersonalData {

    private final Lending connections;

    HeldSpending(Lending connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "spending";
    }

    @Override
    public Set<String> tables() {
        return Set.of("ledger.spent");
    }

    @Override
    public Flux<byte[]> export(String subject) {
        return Slice.walk(connections, after -> selection(subject, after));
    }

    private static Sql selection(String subject, @Nullable String after) {
        Sql sql = new Sql();
        sql.add("select json_build_object('currency', s.currency, 'day', s.day, 'amount', s.amount), s.currency"
                + " from ledger.spent s where s.owner = " + sql.bind(subject));
        if (after != null) {
            sql.add(" and s.currency > " + sql.bind(after));
        }
        return sql.add(" order by s.currency");
    }

    @Override
    public Mono<Void> erase(Connection connection, String subject) {
        return Mono.empty();
    }
}
