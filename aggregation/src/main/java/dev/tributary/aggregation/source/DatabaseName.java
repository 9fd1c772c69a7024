package dev.tributary.aggregation.source;

/**
 * Tells the database that answers come from apart from others.
 *
 * @param text the same in all processes that ask the same one; up to 50 letters, digits, {@code -} and {@code _}
 */
public record DatabaseName(String text) {}
