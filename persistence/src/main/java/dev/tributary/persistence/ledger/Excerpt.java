package dev.tributary.persistence.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an account's statement.
 *
 * @param postings the newest first
 * @param next behind which place the statement goes on; null when nothing lies there
 * @param previous before which place, going backwards; null when nothing lies there
 */
public record Excerpt(
        List<Posting> postings,
        @Nullable Place next,
        @Nullable Place previous) {

    public Excerpt {
        postings = List.copyOf(postings);
    }
}
