package dev.tributary.aggregation.source;

/** Listens to nothing. */
record SilentGauges() implements ServiceGauges {}
