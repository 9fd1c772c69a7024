package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.source.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of a caller something depends on: all that is learned of him, and all that keeps him apart from others.
 *
 * @param headers their names
 * @param proven names of what his credentials prove
 */
record Relevant(List<String> headers, List<String> proven) {

    Relevant {
        headers = List.copyOf(headers);
        proven = List.copyOf(proven);
    }

    /** That much of a caller. */
    KeyedCaller of(Caller caller) {
        return new KeyedCaller(found(headers, caller::header), found(proven, caller::proven));
    }

    private static <T> Map<String, T> found(List<String> names, Function<String, @Nullable T> values) {
        var found = new HashMap<String, T>();
        for (String name : names) {
            T value = values.apply(name);
            if (value != null) {
                found.put(name, value);
            }
        }
        return found;
    }

    /** Adds that much of a caller to a key. */
    void addTo(CacheKey.Pieces pieces, KeyedCaller caller) {
        headers.forEach(name -> pieces.add(caller.header(name)));
        proven.forEach(name -> KeyValues.add(caller.proven(name), pieces));
    }
}
