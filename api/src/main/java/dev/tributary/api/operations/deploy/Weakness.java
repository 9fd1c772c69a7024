package dev.tributary.api.operations.deploy;

/**
 * A risk that was found.
 *
 * @param message where, what was found and what was expected; never a secret
 */
public record Weakness(Risk risk, String message) {

    /** A setting whose text cannot be read, and stays out of the message. */
    static Weakness unreadable(String name) {
        return Risk.SETTING_REFUSED.found(name + ": not readable (expected: what Spring Boot can bind)");
    }
}
