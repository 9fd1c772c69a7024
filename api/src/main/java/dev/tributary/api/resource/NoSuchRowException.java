package dev.tributary.api.resource;

/** There is no row with that id in sight. */
final class NoSuchRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchRowException() {
        super("no such row", null, false, false);
    }
}
