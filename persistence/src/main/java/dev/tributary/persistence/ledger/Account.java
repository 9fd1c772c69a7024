package dev.tributary.persistence.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's money of one currency.
 *
 * @param digits how many digits of the balance stand behind the currency's point
 * @param balance in minor units
 * @param open whether money can reach it and leave it
 * @param version another one after each posting
 */
public record Account(
        UUID id,
        String name,
        String currency,
        int digits,
        long balance,
        boolean open,
        long version,
        Instant createdAt) {}
