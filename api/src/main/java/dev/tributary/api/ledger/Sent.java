package dev.tributary.api.ledger;

import dev.tributary.api.resource.BodyError;
import dev.tributary.api.resource.BodyErrors;
import dev.tributary.persistence.ledger.Order;
import dev.tributary.persistence.ledger.RequestKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The body of a request that asks for money to move, read.
 *
 * @param by the subject who sends it
 * @param values by member
 */
record Sent(String by, Map<String, @Nullable Object> values) {

    /** Throws a problem if the money would stay where it is. */
    Order transfer() {
        UUID from = UUID.fromString(text(LedgerForms.FROM));
        UUID to = UUID.fromString(text(LedgerForms.TO));
        if (from.equals(to)) {
            throw BodyErrors.problem(
                    HttpStatus.BAD_REQUEST,
                    List.of(BodyError.at(List.of(LedgerForms.TO), "same-account", "the same", "another account")));
        }
        return order(from, to);
    }

    Order deposit(UUID account) {
        return order(null, account);
    }

    private Order order(@Nullable UUID from, UUID to) {
        long amount = (Long) Objects.requireNonNull(values.get(LedgerForms.AMOUNT));
        String reference = (String) values.get(LedgerForms.REFERENCE);
        return new Order(by, from, to, amount, text(LedgerForms.CURRENCY), reference);
    }

    private String text(String member) {
        return (String) Objects.requireNonNull(values.get(member));
    }

    /** The caller's key, for what is sent to a path. */
    RequestKey key(String text, String path) {
        return Keyed.of(text, "POST", path, values);
    }
}
