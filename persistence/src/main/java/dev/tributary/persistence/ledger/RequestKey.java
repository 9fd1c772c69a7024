package dev.tributary.persistence.ledger;

/**
 * What a request is known by when it is repeated.
 *
 * @param text the caller's, 1 to 255 characters; another caller's is another key, but for deposits: there, another account's
 * @param fingerprint SHA-256 of all that the request asks for, as 64 hexadecimal digits
 */
public record RequestKey(String text, String fingerprint) {}
