package dev.tributary.persistence.ledger;

import dev.tributary.persistence.ledger.Refusal.Reason;
import io.r2dbc.spi.Connection;
import reactor.core.publisher.Mono;

/** Carries out one order under its key, on one connection in a transaction that others end. */
final class Booking {

    private final Connection connection;
    private final Order order;
    private final Keys keys;
    private final Movements movements;
    private final Remarks remarks;
    private final long limit;

    Booking(Connection connection, Order order, RequestKey key, LedgerProperties properties, Remarks remarks) {
        this.connection = connection;
        this.order = order;
        this.keys = new Keys(connection, order.keyring(), key, properties.keysKept());
        this.movements = new Movements(connection, order);
        this.remarks = remarks;
        this.limit = properties.limit(order.currency());
    }

    Mono<Outcome> outcome() {
        return keys.seized().flatMap(seized -> seized ? foundOrMade() : Mono.just(new Outcome.InFlight()));
    }

    private Mono<Outcome> foundOrMade() {
        return keys.found()
                .switchIfEmpty(Mono.defer(() ->
                        made().delayUntil(outcome -> remarks.on(order, outcome)).flatMap(keys::kept)));
    }

    private Mono<Outcome> made() {
        return movements.locked().flatMap(sides -> {
            Reason reason = sides.refusal(order);
            return reason == null ? allowed(sides) : Mono.just(refused(Refusal.of(reason)));
        });
    }

    private Mono<Outcome> allowed(Sides sides) {
        if (!sides.changeHands()) {
            return moved(sides);
        }
        var spending = new Spending(connection, order.by(), order.currency(), limit);
        return spending.add(order.amount())
                .flatMap(allowed -> allowed
                        ? moved(sides)
                        : spending.left().map(left -> refused(new Refusal(Reason.DAILY_LIMIT, left))));
    }

    private Mono<Outcome> moved(Sides sides) {
        return movements.moved(sides).map(transfer -> new Outcome.Moved(transfer, false));
    }

    private static Outcome refused(Refusal refusal) {
        return new Outcome.Refused(refusal, false);
    }
}
