package dev.tributary.persistence.resource;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of one row.
 *
 * @param values by member, of the field's Java type; members that are absent stay as they are
 */
public record Change(long id, Map<String, @Nullable Object> values, Expected expected) {

    public Change(long id, Map<String, @Nullable Object> values, Expected expected) {
        this.id = id;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.expected = expected;
    }
}
