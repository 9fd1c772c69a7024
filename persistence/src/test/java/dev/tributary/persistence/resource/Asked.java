package dev.tributary.persistence.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A listing in few words: of everything, only ids, the first page, unless said otherwise. */
record Asked(Listing listing) {

    static Asked all() {
        return new Asked(new Listing(
                Map.of(),
                null,
                List.of(),
                new Window.Page(1, Window.MOST_ROWS),
                Count.NONE,
                new Shape(Set.of("id"), Set.of()),
                Sight.ALL));
    }

    Asked where(String parameter, Object value) {
        Map<String, Object> filters = new HashMap<>(listing.filters());
        filters.put(parameter, value);
        return with(filters, listing.search(), listing.ordering(), listing.window(), listing.count());
    }

    Asked searching(String words) {
        return with(listing.filters(), words, listing.ordering(), listing.window(), listing.count());
    }

    Asked by(Order... ordering) {
        return with(listing.filters(), listing.search(), List.of(ordering), listing.window(), listing.count());
    }

    Asked in(Window window) {
        return with(listing.filters(), listing.search(), listing.ordering(), window, listing.count());
    }

    Asked counted(Count count) {
        return with(listing.filters(), listing.search(), listing.ordering(), listing.window(), count);
    }

    private Asked with(
            Map<String, Object> filters, @Nullable String search, List<Order> ordering, Window window, Count count) {
        return new Asked(new Listing(filters, search, ordering, window, count, listing.shape(), listing.sight()));
    }

    Asked showing(String... fields) {
        return shaped(new Shape(Set.of(fields), listing.shape().expanded()), listing.sight());
    }

    Asked expanding(String... expanded) {
        return shaped(new Shape(listing.shape().fields(), Set.of(expanded)), listing.sight());
    }

    Asked publicly() {
        return shaped(listing.shape(), Sight.PUBLIC);
    }

    Asked seeing(Sight sight) {
        return shaped(listing.shape(), sight);
    }

    private Asked shaped(Shape shape, Sight sight) {
        return new Asked(new Listing(
                listing.filters(),
                listing.search(),
                listing.ordering(),
                listing.window(),
                listing.count(),
                shape,
                sight));
    }
}
