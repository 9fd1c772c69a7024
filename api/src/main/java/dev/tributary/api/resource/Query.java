package dev.tributary.api.resource;

import dev.tributary.persistence.resource.Count;
import dev.tributary.persistence.resource.Filter;
import dev.tributary.persistence.resource.Listing;
import dev.tributary.persistence.resource.Order;
import dev.tributary.persistence.resource.Shape;
import dev.tributary.persistence.resource.Sight;
import dev.tributary.persistence.resource.Window;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a collection are asked for, in which order and shape; not which part of them.
 *
 * @param filters in the order of their names, so that two queries for the same rows read the same
 */
record Query(
        Collection collection,
        Map<String, Object> filters,
        @Nullable String search,
        List<Order> ordering,
        Shape shape,
        Sight sight) {

    private static final String ACCEPT = "accept";

    /** What was asked; of what the caller may see, what counts. */
    static Query of(Collection collection, Asked asked, Sight sight) {
        var filters = new TreeMap<String, Object>();
        for (Filter filter : collection.resource().filters()) {
            Object value = asked.get(filter.parameter());
            if (value != null) {
                filters.put(filter.parameter(), value);
            }
        }
        List<Order> ordering =
                asked.names(Parameters.ORDERING).stream().map(Query::step).toList();
        Shape shape = shape(collection, asked);
        Sight seen = collection.seen(sight, shape);
        return new Query(collection, filters, asked.text(Parameters.SEARCH), ordering, shape, seen);
    }

    /** What was asked to be shown. */
    static Shape shape(Collection collection, Asked asked) {
        var expanded = new HashSet<>(asked.names(Parameters.EXPAND));
        expanded.addAll(collection.expanded());
        return new Shape(new HashSet<>(asked.names(Parameters.FIELDS)), expanded);
    }

    private static Order step(String name) {
        return name.startsWith("-") ? new Order(name.substring(1), true) : new Order(name, false);
    }

    Listing listing(Window window, Count count) {
        return new Listing(filters, search, ordering, window, count, shape, sight);
    }

    /** The headers that its answers depend on. */
    String vary() {
        return collection.isVaried(shape) ? ACCEPT + ", " + Replies.CALLER : ACCEPT;
    }

    /** All rows. */
    Listing whole() {
        return listing(new Window.Cursor(null, false, Window.MOST_ROWS), Count.NONE);
    }

    /** What a position in it depends on, as text; no value holds a line's end. */
    String fingerprint() {
        return collection.name() + '\n' + filters + '\n' + search + '\n' + ordering;
    }
}
