package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.CacheKey;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds values to a key, each with its class, so that no two of them read alike. */
final class KeyValues {

    private KeyValues() {}

    static void add(@Nullable Object value, CacheKey.Pieces pieces) {
        if (value == null) {
            pieces.add(null);
            return;
        }
        pieces.add(value.getClass().getName());
        switch (value) {
            case Object[] items -> list(Arrays.asList(items), pieces);
            case List<?> items -> list(items, pieces);
            default -> pieces.add(value.toString());
        }
    }

    private static void list(List<?> items, CacheKey.Pieces pieces) {
        pieces.add(items.size());
        items.forEach(item -> add(item, pieces));
    }
}
