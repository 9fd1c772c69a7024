package dev.tributary.persistence.ledger;

import dev.tributary.persistence.audit.AuditLog;
import dev.tributary.persistence.audit.Deed;
import dev.tributary.persistence.ledger.Refusal.Reason;
import io.r2dbc.spi.Connection;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Writes down what the books do not keep, or others should look at: that money was brought in, and who reached for another's
 * account or beyond his limit. In the transaction of the order, which ends well for what is refused too: its key is kept.
 */
final class Remarks {

    private static final Set<Reason> REMARKABLE =
            Set.of(Reason.UNKNOWN_SENDER, Reason.DAILY_LIMIT, Reason.TOO_MUCH_MONEY);

    private final AuditLog audit;
    private final Connection connection;

    Remarks(AuditLog audit, Connection connection) {
        this.audit = audit;
        this.connection = connection;
    }

    Mono<Void> on(Order order, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Moved moved
            when order.isDeposit() ->
                audit.add(
                        connection,
                        Deed.done(action(order), target(order))
                                .with("transfer", moved.transfer().id().toString()));
            case Outcome.Refused refused
            when REMARKABLE.contains(refused.refusal().reason()) ->
                audit.add(
                        connection,
                        Deed.refused(action(order), target(order))
                                .with("reason", refused.refusal().reason().code()));
            case Outcome.Moved _, Outcome.Refused _, Outcome.KeyOfAnother _, Outcome.InFlight _ -> Mono.empty();
        };
    }

    private static String action(Order order) {
        return order.isDeposit() ? "account.fund" : "account.debit";
    }

    private static String target(Order order) {
        return "account:" + (order.from() == null ? order.to() : order.from());
    }
}
