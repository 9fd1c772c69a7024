package dev.tributary.persistence.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that is asked for.
 *
 * @param by the subject who asks; the account that the money leaves must be his
 * @param from {@code null} to bring money into the books
 * @param amount in minor units, 1 to {@link Ledger#MOST_AMOUNT}
 * @param currency of both accounts, so that nobody takes one unit for another
 */
public record Order(
        String by,
        @Nullable UUID from,
        UUID to,
        long amount,
        String currency,
        @Nullable String reference) {

    public Order {
        if (to.equals(from)) {
            throw new IllegalArgumentException("to: " + to + " (expected: another account than from)");
        }
        if (amount < 1 || amount > Ledger.MOST_AMOUNT) {
            throw new IllegalArgumentException("amount: " + amount + " (expected: 1 to " + Ledger.MOST_AMOUNT + ")");
        }
    }

    /**
     * Whose keys its key is one of: the asker's. A deposit's is the account's, for those who fund change their tokens, and
     * with it who they are, while they still ask again by the same key.
     */
    String keyring() {
        return isDeposit() ? "account:" + to : by;
    }

    /** Whether it brings money into the books. */
    public boolean isDeposit() {
        return from == null;
    }
}
