package dev.tributary.persistence.resource;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a list.
 *
 * @param filters values by {@link Filter#parameter()}: of the filter's Java type, a {@link List} of them where it is a list
 * @param search words that the rows are searched for; only where {@link Resource#isSearchable()}
 * @param ordering by members of {@link Resource#orderings()}, at most {@link Order#MOST_STEPS}, each once; empty: the best
 *     match first in a search, by id otherwise. Rows that are equal in it are ordered by id
 */
public record Listing(
        Map<String, Object> filters,
        @Nullable String search,
        List<Order> ordering,
        Window window,
        Count count,
        Shape shape,
        Sight sight) {

    public Listing {
        filters = Map.copyOf(filters);
        ordering = List.copyOf(ordering);
    }
}
