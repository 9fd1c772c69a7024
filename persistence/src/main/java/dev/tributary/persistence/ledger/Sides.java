package dev.tributary.persistence.ledger;

import dev.tributary.persistence.ledger.Refusal.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that an order names, as they are while they are locked. What is checked here gives the asker his answer; the
 * tables' constraints hold the same.
 *
 * @param to {@code null} as well if nothing may reach it: it is closed, or funds a currency
 */
record Sides(@Nullable Side from, @Nullable Side to) {

    static Sides of(Order order, List<Side> locked) {
        Side to = find(locked, side -> side.id().equals(order.to()) && side.open() && !side.isFunding());
        Side from = find(
                locked, side -> order.isDeposit() ? side.isFunding() : side.id().equals(order.from()));
        return new Sides(from, to);
    }

    private static @Nullable Side find(List<Side> locked, Predicate<Side> wanted) {
        return locked.stream().filter(wanted).findFirst().orElse(null);
    }

    /** Why the order cannot be carried out, whatever was sent today; {@code null} if it can. */
    @Nullable
    Reason refusal(Order order) {
        return order.isDeposit() ? ofDeposit(order) : ofTransfer(order);
    }

    private @Nullable Reason ofDeposit(Order order) {
        if (to == null) {
            return Reason.UNKNOWN_RECEIVER;
        }
        if (from == null || !from.currency().equals(to.currency())) {
            return Reason.OTHER_CURRENCY;
        }
        return order.amount() > Ledger.MOST_MONEY + from.balance() ? Reason.TOO_MUCH_MONEY : null;
    }

    private @Nullable Reason ofTransfer(Order order) {
        if (from == null || !order.by().equals(from.owner()) || !from.open()) {
            return Reason.UNKNOWN_SENDER;
        }
        if (!from.currency().equals(order.currency())) {
            return Reason.OTHER_CURRENCY;
        }
        if (to == null || !to.currency().equals(order.currency())) {
            return Reason.UNKNOWN_RECEIVER;
        }
        return order.amount() > from.balance() ? Reason.INSUFFICIENT_FUNDS : null;
    }

    /** Whether somebody's money would be somebody else's. */
    boolean changeHands() {
        return !sender().isFunding()
                && !Objects.equals(sender().owner(), receiver().owner());
    }

    Side sender() {
        return Objects.requireNonNull(from);
    }

    Side receiver() {
        return Objects.requireNonNull(to);
    }

    /** When either was last moved. */
    Instant movedAt() {
        Instant one = sender().movedAt();
        Instant other = receiver().movedAt();
        return one.isAfter(other) ? one : other;
    }
}
