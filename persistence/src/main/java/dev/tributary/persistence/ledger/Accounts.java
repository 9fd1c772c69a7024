package dev.tributary.persistence.ledger;

import dev.tributary.persistence.database.DatabaseFaults;
import dev.tributary.persistence.database.Sql;
import dev.tributary.persistence.ledger.RefusedAccountException.Reason;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** People's accounts on one connection. The shop's own are none of them. */
final class Accounts {

    private static final String FOREIGN_KEY = "23503";
    private static final String COLUMNS =
            "a.id, a.name, a.currency, c.digits, a.balance, a.open, a.version, a.created_at";

    private final Connection connection;

    Accounts(Connection connection) {
        this.connection = connection;
    }

    /** Opens one; those that open another for the same owner meanwhile wait, for each of them counts. */
    Mono<Account> open(String owner, String name, String currency) {
        return waited(owner)
                .then(Mono.defer(() -> inserted(owner, name, currency)))
                .switchIfEmpty(Mono.error(() -> new RefusedAccountException(Reason.TOO_MANY_ACCOUNTS)))
                .onErrorMap(
                        error -> DatabaseFaults.state(error).equals(FOREIGN_KEY),
                        _ -> new RefusedAccountException(Reason.UNKNOWN_CURRENCY));
    }

    private Mono<Void> waited(String owner) {
        Sql sql = new Sql();
        return sql.add("select pg_advisory_xact_lock(hashtextextended(" + sql.bind("ledger.account\n" + owner)
                        + ", 0))")
                .on(connection, _ -> true)
                .then();
    }

    private Mono<Account> inserted(String owner, String name, String currency) {
        Sql sql = new Sql();
        String whose = sql.bind(owner);
        return sql.add("with a as (insert into ledger.account (owner, name, currency) select " + whose + ", "
                        + sql.bind(name) + ", " + sql.bind(currency) + " from ledger.account where owner = " + whose
                        + " having count(*) < " + sql.bind(Ledger.MOST_ACCOUNTS)
                        + " and count(*) filter (where open) < " + sql.bind(Ledger.MOST_OPEN) + " returning *)"
                        + " select " + COLUMNS + " from a join ledger.currency c on c.code = a.currency")
                .on(connection, Accounts::account)
                .next();
    }

    Mono<List<Account>> of(String owner) {
        Sql sql = new Sql();
        return select(sql)
                .add(" where a.owner = " + sql.bind(owner) + " order by a.created_at, a.id")
                .on(connection, Accounts::account)
                .collectList();
    }

    Mono<Account> find(UUID id, String owner) {
        Sql sql = new Sql();
        return select(sql)
                .add(" where a.id = " + sql.bind(id, UUID.class) + " and a.owner = " + sql.bind(owner))
                .on(connection, Accounts::account)
                .next();
    }

    private static Sql select(Sql sql) {
        return sql.add("select " + COLUMNS + " from ledger.account a join ledger.currency c on c.code = a.currency");
    }

    /** One that is closed; an error if it is open. */
    Mono<Account> findClosed(UUID id, String owner) {
        return find(id, owner)
                .flatMap(account -> account.open()
                        ? Mono.error(new RefusedAccountException(Reason.NOT_EMPTY))
                        : Mono.just(account));
    }

    /** Closes one that is open and empty; empty if there was nothing to close. */
    Mono<UUID> close(UUID id, String owner) {
        Sql sql = new Sql();
        return sql.add("update ledger.account set open = false, version = version + 1 where id = "
                        + sql.bind(id, UUID.class) + " and owner = " + sql.bind(owner)
                        + " and open and balance = 0 returning id")
                .on(connection, row -> Sql.value(row, 0, UUID.class))
                .next();
    }

    private static Account account(Readable row) {
        return new Account(
                Sql.value(row, 0, UUID.class),
                Sql.value(row, 1, String.class),
                Sql.value(row, 2, String.class),
                Sql.value(row, 3, Integer.class),
                Sql.value(row, 4, Long.class),
                Sql.value(row, 5, Boolean.class),
                Sql.value(row, 6, Long.class),
                Sql.value(row, 7, Instant.class));
    }
}
