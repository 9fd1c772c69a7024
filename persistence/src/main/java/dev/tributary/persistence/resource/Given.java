package dev.tributary.persistence.resource;

import dev.tributary.persistence.database.Sql;
import dev.tributary.persistence.resource.Writer.Owner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The values of a write, in the order of the declaration, so that equal writes have equal texts. */
record Given(Map<Field, @Nullable Object> values) {

    /** Of a new row: all that can be written, presets where nothing is given. */
    static Given toCreate(Resource resource, Map<String, @Nullable Object> values, Writer writer) {
        check(resource, values, field -> field.onCreate() && writer.mayGive(field));
        Map<String, @Nullable Object> signed = new LinkedHashMap<>(values);
        Map<Field, @Nullable Object> given = new LinkedHashMap<>();
        Ownership ownership = resource.table().visibility().ownership();
        if (ownership != null) {
            given.put(ownership.subject(), signed(signed, ownership, writer.owner()));
        }
        for (Field field : resource.fields()) {
            if (field.writable()) {
                given.put(field, signed.containsKey(field.name()) ? signed.get(field.name()) : preset(resource, field));
            }
        }
        return new Given(given);
    }

    /** Adds the writer's name and answers his subject; whoever gives another name writes in nobody's. */
    private static @Nullable String signed(
            Map<String, @Nullable Object> values, Ownership ownership, @Nullable Owner owner) {
        if (owner == null || values.containsKey(ownership.member())) {
            return null;
        }
        values.put(ownership.member(), owner.name());
        return owner.subject();
    }

    private static @Nullable Object preset(Resource resource, Field field) {
        if (field.required()) {
            throw new IllegalArgumentException(resource + "." + field.name() + ": absent (expected: a value)");
        }
        return field.preset();
    }

    /** Of a row that is there: what is given, and the presets of what its owner may not give. */
    static Given toChange(Resource resource, Map<String, @Nullable Object> values, Writer writer) {
        check(resource, values, field -> field.onChange() && writer.mayGive(field));
        Map<Field, @Nullable Object> given = new LinkedHashMap<>();
        for (Field field : resource.fields()) {
            if (values.containsKey(field.name())) {
                given.put(field, values.get(field.name()));
            } else if (!values.isEmpty() && field.onChange() && !writer.mayGive(field)) {
                given.put(field, field.preset());
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
