package dev.tributary.persistence.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that a transfer touches, locked.
 *
 * @param owner {@code null} for the account that funds a currency
 * @param movedAt when its last posting was made, or it was opened
 */
record Side(UUID id, @Nullable String owner, String currency, long balance, boolean open, Instant movedAt) {

    boolean isFunding() {
        return owner == null;
    }
}
