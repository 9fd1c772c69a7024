package dev.tributary.aggregation.cache;

/** Listens to nothing. */
record SilentEvents() implements CacheEvents, CacheEvents.OfView {}
