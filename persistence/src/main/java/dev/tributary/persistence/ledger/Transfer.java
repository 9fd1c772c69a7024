package dev.tributary.persistence.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that has moved.
 *
 * @param from the account that it left; {@code null} for one that brought money into the books
 * @param amount in minor units
 */
public record Transfer(
        UUID id,
        @Nullable UUID from,
        UUID to,
        long amount,
        String currency,
        @Nullable String reference,
        Instant createdAt) {}
