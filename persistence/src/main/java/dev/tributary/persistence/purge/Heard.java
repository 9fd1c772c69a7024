package dev.tributary.persistence.purge;

/** What a listening connection tells. */
sealed interface Heard {

    /**
     * From now on everything is heard.
     *
     * @param alone whether nobody else has listened until now
     * @param company to join when all that was missed is purged
     */
    record Listening(boolean alone, Company company) implements Heard {}

    /** Whatever wears this tag has changed. */
    record Changed(String tag) implements Heard {}

    /** The connection is still there. */
    record Pulse() implements Heard {}
}
