package dev.tributary.persistence.ledger;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why no money has moved.
 *
 * @param left of a daily limit: what could still be sent today, in minor units
 */
public record Refusal(Reason reason, @Nullable Long left) {

    /** All that there are. */
    public enum Reason {
        /** The account that the money is to leave is not the asker's, or not open. */
        UNKNOWN_SENDER,
        /** The account that the money is to reach is not there, not open or of another currency; not told which. */
        UNKNOWN_RECEIVER,
        /** The currency is not the account's: the sender's or, of a deposit, the receiver's. */
        OTHER_CURRENCY,
        /** There is less on the account. */
        INSUFFICIENT_FUNDS,
        /** The asker would have sent more to others today than he may. */
        DAILY_LIMIT,
        /** There would be more of the currency than the books can hold. */
        TOO_MUCH_MONEY;

        /** A short stable code for people and machines. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Reason of(String code) {
            return valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT));
        }
    }

    static Refusal of(Reason reason) {
        return new Refusal(reason, null);
    }
}
