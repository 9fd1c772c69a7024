package dev.tributary.persistence.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A statement that is prepared under a name, in SQL's own words, so that it can be looked at without its values.
 *
 * @param types the Java types of its binds, in order
 * @param text with {@code $1}, {@code $2} … where values would be bound
 */
record NamedStatement(String name, List<Class<?>> types, String text) {

    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class, "text",
            Integer.class, "int4",
            Long.class, "int8",
            BigDecimal.class, "numeric",
            Boolean.class, "bool",
            UUID.class, "uuid",
            LocalDate.class, "date",
            Instant.class, "timestamptz");

    NamedStatement {
        types = List.copyOf(types);
    }

    String prepare() {
        return "prepare " + name
                + bracketed(types.stream().map(NamedStatement::type).collect(Collectors.joining(", "))) + " as " + text;
    }

    /** Executes it with nulls. */
    String execute() {
        return "execute " + name + bracketed(String.join(", ", Collections.nCopies(types.size(), "null")));
    }

    String deallocate() {
        return "deallocate " + name;
    }

    private static String bracketed(String list) {
        return list.isEmpty() ? "" : " (" + list + ")";
    }

    /** PostgreSQL finds out itself what only the value would tell. */
    private static String type(Class<?> type) {
        return type.isArray()
                ? TYPES.containsKey(type.componentType()) ? TYPES.get(type.componentType()) + "[]" : "unknown"
                : TYPES.getOrDefault(type, "unknown");
    }
}
