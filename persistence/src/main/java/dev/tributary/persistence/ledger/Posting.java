package dev.tributary.persistence.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a transfer did to an account.
 *
 * @param place where it stands in the account's statement
 * @param other the account on the other side; {@code null} for money that came into the books
 * @param amount in minor units, below zero for what has left
 * @param balance of the account after it
 */
public record Posting(
        Place place,
        UUID transfer,
        @Nullable UUID other,
        long amount,
        long balance,
        @Nullable String reference) {}
