package dev.tributary.persistence.identity;

import java.time.Instant;

/**
 * What is kept of somebody's password.
 *
 * @param hash of it, salted
 * @param changedAt when it became the password: whoever has checked this one may act only while it still is
 */
public record StoredPassword(Person person, String hash, Instant changedAt) {

    /** Without the hash. */
    @Override
    public String toString() {
        return "StoredPassword[" + person.id() + "]";
    }
}
