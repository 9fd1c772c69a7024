package dev.tributary.persistence.ledger;

import java.time.Instant;

/**
 * Where a posting stands in its account's statement: ordered by time and, within one moment, by the account's version.
 *
 * @param at to the microsecond; never before the posting before it
 */
public record Place(Instant at, long version) {}
