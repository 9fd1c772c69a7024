package dev.tributary.aggregation.cache;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a computation came to.
 *
 * @param answer what its callers get
 * @param document what is kept of it; nobody writes to the array
 * @param complete whether it may be kept for as long as was declared
 * @param tags all that it wears
 * @param limit how long it may be fresh at most, since something in it may not be for longer; {@code null} for as long as
 *     was declared
 * @param etag strong, in quotes, where whoever computes has one; {@code null} for a digest of the document
 */
@SuppressWarnings("ArrayRecordComponent")
public record Computed<A>(
        A answer,
        byte[] document,
        boolean complete,
        Set<String> tags,
        @Nullable Duration limit,
        @Nullable String etag) {

    public Computed {
        tags = Set.copyOf(tags);
    }

    /** An answer that is fresh for as long as was declared. */
    public Computed(A answer, byte[] document, boolean complete, Set<String> tags) {
        this(answer, document, complete, tags, null, null);
    }
}
