package dev.tributary.persistence.resource;

import dev.tributary.persistence.database.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The values of a write, in the order of the declaration, so that equal writes have equal texts. */
record Given(Map<Field, @Nullable Object> values) {

    /** Of a new row: all that can be written, presets where nothing is given. */
    static Given toCreate(Resource resource, Map<String, @Nullable Object> values) {
        check(resource, values, Field::onCreate);
        Map<Field, @Nullable Object> given = new LinkedHashMap<>();
        for (Field field : resource.fields()) {
            if (field.writable()) {
                given.put(field, values.containsKey(field.name()) ? values.get(field.name()) : preset(resource, field));
            }
        }
        return new Given(given);
    }

    private static @Nullable Object preset(Resource resource, Field field) {
        if (field.required()) {
            throw new IllegalArgumentException(resource + "." + field.name() + ": absent (expected: a value)");
        }
        return field.preset();
    }

    /** Of a row that is there: what is given. */
    static Given toChange(Resource resource, Map<String, @Nullable Object> values) {
        check(resource, values, Field::onChange);
        Map<Field, @Nullable Object> given = new LinkedHashMap<>();
        for (Field field : resource.fields()) {
            if (values.containsKey(field.name())) {
                given.put(field, values.get(field.name()));
            }
        }
        return new Given(given);
    }

    private static void check(Resource resource, Map<String, @Nullable Object> values, Predicate<Field> writable) {
        values.forEach((name, value) -> check(resource, resource.field(name), value, writable));
    }

    /** What the tables cannot refuse themselves. */
    private static void check(Resource resource, Field field, @Nullable Object value, Predicate<Field> writable) {
        if (!writable.test(field)) {
            throw new IllegalArgumentException(resource + "." + field.name() + ": given (expected: only read)");
        }
        boolean fits =
                value == null ? field.nullable() : field.type().javaType().isInstance(value);
        if (!fits) {
            throw new IllegalArgumentException(
                    resource + "." + field.name() + ": not of its type (expected: " + field.type() + ")");
        }
        if (value instanceof String text && text.indexOf('\0') >= 0) {
            throw new RefusedWriteException(new RefusedWrite.OutOfBounds(field.name()));
        }
    }

    /** Those that are columns of the resource's own table. */
    List<Field> columns() {
        return values.keySet().stream()
                .filter(field -> field.column() instanceof Column.Plain)
                .toList();
    }

    /** Those that a table of pairs holds. */
    List<Field> links() {
        return values.keySet().stream()
                .filter(field -> field.column() instanceof Column.Linked)
                .toList();
    }

    /** Binds the value of a column. */
    String bound(Field field, Sql sql) {
        return sql.bind(values.get(field), field.type().javaType());
    }

    List<?> list(Field field) {
        return values.get(field) instanceof List<?> list ? list : List.of();
    }
}
