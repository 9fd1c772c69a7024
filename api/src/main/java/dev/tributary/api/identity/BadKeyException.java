package dev.tributary.api.identity;

/** The setting of a key is no good; the message never holds its value. */
final class BadKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadKeyException(String variable, String found, String expected) {
        super(variable + ": " + found + " (expected: " + expected + ")");
    }
}
