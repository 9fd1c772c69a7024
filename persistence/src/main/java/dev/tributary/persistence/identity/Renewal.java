package dev.tributary.persistence.identity;

import java.util.UUID;

/** What became of a refresh token that somebody showed. */
public sealed interface Renewal {

    /** It was good, and is used up; the next one has its place. */
    record Renewed(LiveSession session) implements Renewal {}

    /** It was used before, so somebody has a copy: the whole login is ended by now. */
    record Reused(UUID session, UUID person) implements Renewal {}

    /** It is not known, or its login has ended. */
    record Refused() implements Renewal {}
}
