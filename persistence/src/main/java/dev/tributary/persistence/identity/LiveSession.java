package dev.tributary.persistence.identity;

import java.util.UUID;

/** A login that has not ended, and whose it is. */
public record LiveSession(UUID id, Person person) {}
