package dev.tributary.persistence.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which postings of an account are asked for, the newest first.
 *
 * @param from the first moment; none: since the account was opened
 * @param until the first moment that is too late; none: until now
 * @param behind only those that stand behind this one or, backwards, before it; none: from the end that the walk begins at
 * @param backwards whether the nearest before the place are asked for; in the same order
 * @param size how many, 1 to {@link #MOST}
 */
public record Stretch(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Place behind,
        boolean backwards,
        int size) {

    /** How many postings a stretch may have. */
    public static final int MOST = 100;

    public Stretch {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("size: " + size + " (expected: 1 to " + MOST + ")");
        }
    }
}
