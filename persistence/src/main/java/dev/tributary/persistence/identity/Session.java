package dev.tributary.persistence.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One login.
 *
 * @param agent what the person called the device or the program; null if nothing was said
 */
public record Session(UUID id, @Nullable String agent, Instant createdAt, Instant expiresAt) {}
