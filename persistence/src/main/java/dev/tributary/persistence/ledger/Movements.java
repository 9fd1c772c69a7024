package dev.tributary.persistence.ledger;

import dev.tributary.persistence.database.Sql;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Locks the two accounts of an order and moves the money, on one connection in a transaction that others end. */
final class Movements {

    /** Its values are bound in this order: from, to, amount, when either was last moved, currency, reference, asked by. */
    private static final String MOVE = """
            with moment as materialized (select greatest(clock_timestamp(), $4) as at),
            moved as (
                update ledger.account a
                set balance = a.balance + case when a.id = $1 then -$3 else $3 end,
                    version = a.version + 1, moved_at = moment.at
                from moment
                where a.id = any(array[$1, $2]) and a.open
                  and (a.id = $2 or a.kind = 'funding' or a.balance >= $3)
                returning a.id, a.version, a.balance),
            transfer as (
                insert into ledger.transfer (from_id, to_id, amount, currency, reference, asked_by, created_at)
                select $1, $2, $3, $5, $6, $7, at from moment where (select count(*) from moved) = 2
                returning id, created_at),
            posted as (
                insert into ledger.posting (account_id, version, transfer_id, amount, balance, at)
                select m.id, m.version, t.id, case when m.id = $1 then -$3 else $3 end, m.balance, t.created_at
                from moved m cross join transfer t)
            select id, created_at from transfer""";

    private final Connection connection;
    private final Order order;

    Movements(Connection connection, Order order) {
        this.connection = connection;
        this.order = order;
    }

    /** Makes whoever else moves money of these accounts wait: all in one order, so that nobody waits in a circle. */
    Mono<Sides> locked() {
        Sql sql = new Sql();
        String from = order.isDeposit() ? funding(sql) : sql.bind(order.from(), UUID.class);
        return sql.add("select id, owner, currency, balance, open, moved_at from ledger.account where id = any(array["
                        + from + ", " + sql.bind(order.to(), UUID.class) + "]) order by id for no key update")
                .on(connection, Movements::side)
                .collectList()
                .map(sides -> Sides.of(order, sides));
    }

    private String funding(Sql sql) {
        return "(select f.id from ledger.account f where f.kind = 'funding' and f.currency = "
                + sql.bind(order.currency()) + ")";
    }

    private static Side side(Readable row) {
        return new Side(
                Sql.value(row, 0, UUID.class),
                row.get(1, String.class),
                Sql.value(row, 2, String.class),
                Sql.value(row, 3, Long.class),
                Sql.value(row, 4, Boolean.class),
                Sql.value(row, 5, Instant.class));
    }

    /**
     * Moves the money. The conditions are those that were checked before; should they not hold all the same, nothing moves
     * and the transaction fails.
     */
    Mono<Transfer> moved(Sides sides) {
        Sql sql = new Sql();
        sql.bind(sides.sender().id(), UUID.class);
        sql.bind(sides.receiver().id(), UUID.class);
        sql.bind(order.amount());
        sql.bind(sides.movedAt(), Instant.class);
        sql.bind(order.currency());
        sql.bind(order.reference(), String.class);
        sql.bind(order.by());
        return sql.add(MOVE)
                .on(connection, this::transfer)
                .next()
                .switchIfEmpty(
                        Mono.error(() -> new IllegalStateException("transfer: not made (expected: as checked)")));
    }

    private Transfer transfer(Readable row) {
        return new Transfer(
                Sql.value(row, 0, UUID.class),
                order.from(),
                order.to(),
                order.amount(),
                order.currency(),
                order.reference(),
                Sql.value(row, 1, Instant.class));
    }
}
