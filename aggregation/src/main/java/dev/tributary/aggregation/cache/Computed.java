package dev.tributary.aggregation.cache;

import java.util.Set;

/**
 * What a computation came to.
 *
 * @param answer what its callers get
 * @param document what is kept of it; nobody writes to the array
 * @param complete whether it may be kept at all
 * @param tags all that it wears
 */
@SuppressWarnings("ArrayRecordComponent")
public record Computed<A>(A answer, byte[] document, boolean complete, Set<String> tags) {

    public Computed {
        tags = Set.copyOf(tags);
    }
}
