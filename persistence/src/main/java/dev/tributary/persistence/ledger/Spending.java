package dev.tributary.persistence.ledger;

import dev.tributary.persistence.database.Sql;
import io.r2dbc.spi.Connection;
import java.time.LocalDate;
import reactor.core.publisher.Mono;

/**
 * What somebody sends to others in a day, of one currency. One row is all that is known of it: sums of transfers would miss
 * those that are under way from another account.
 */
final class Spending {

    private static final String TODAY = "(clock_timestamp() at time zone 'UTC')::date";

    private final Connection connection;
    private final String owner;
    private final String currency;
    private final long limit;

    /**
     * @param limit the most in a day, in minor units
     */
    Spending(Connection connection, String owner, String currency, long limit) {
        this.connection = connection;
        this.owner = owner;
        this.currency = currency;
        this.limit = limit;
    }

    /** Adds an amount, and says whether it could: nothing is added to what would be above the limit then. */
    Mono<Boolean> add(long amount) {
        Sql sql = new Sql();
        String most = sql.bind(limit);
        String more = sql.bind(amount);
        String sum = "case when s.day >= excluded.day then s.amount else 0 end + excluded.amount";
        return sql.add("insert into ledger.spent as s (owner, currency, day, amount) select " + sql.bind(owner) + ", "
                        + sql.bind(currency) + ", " + TODAY + ", " + more + " where " + more + " <= " + most
                        + " on conflict (owner, currency) do update set amount = " + sum
                        + ", day = greatest(s.day, excluded.day) where " + sum + " <= " + most + " returning day")
                .on(connection, row -> Sql.value(row, 0, LocalDate.class))
                .next()
                .hasElement();
    }

    /** What may still be sent today. */
    Mono<Long> left() {
        Sql sql = new Sql();
        return sql.add("select amount from ledger.spent where owner = " + sql.bind(owner) + " and currency = "
                        + sql.bind(currency) + " and day >= " + TODAY)
                .on(connection, row -> Sql.value(row, 0, Long.class))
                .next()
                .defaultIfEmpty(0L)
                .map(spent -> Math.max(0, limit - spent));
    }
}
