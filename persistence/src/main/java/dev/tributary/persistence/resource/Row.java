package dev.tributary.persistence.resource;

import java.time.Instant;

/**
 * One row.
 *
 * @param json its document; whoever gets it owns it
 * @param version raised by each change
 */
@SuppressWarnings("ArrayRecordComponent")
public record Row(long id, byte[] json, long version, Instant updatedAt) {}
