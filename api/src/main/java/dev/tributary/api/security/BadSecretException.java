package dev.tributary.api.security;

/** The setting of the service's secret is no good; the message never holds its value. */
final class BadSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadSecretException(String found) {
        super("TRIBUTARY_SECRET: " + found + " (expected: at least " + Secret.FEWEST_BYTES
                + " random bytes, as base64 or text)");
    }
}
