package dev.tributary.aggregation.cache;

/** A claim on nothing. */
record NoClaim() implements SharedTier.Claim {}
