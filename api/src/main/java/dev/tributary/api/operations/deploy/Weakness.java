package dev.tributary.api.operations.deploy;

/**
 * A risk that was found.
 *
 * @param message where, what was found and what was expected; never a secret
 */
public record Weakness(Risk risk, String message) {}
