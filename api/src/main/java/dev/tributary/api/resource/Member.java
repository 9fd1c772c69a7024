package dev.tributary.api.resource;

import dev.tributary.aggregation.json.Json;
import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.FieldType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the value of one member: of the field's type, inside its rules. */
final class Member {

    private final Field field;
    private final Kept rules;

    Member(Field field) {
        this.field = field;
        this.rules = new Kept(field.rules());
    }

    Field field() {
        return field;
    }

    /** The field's Java value; null for JSON's null, and also where something is wrong, which is told. */
    @Nullable
    Object read(Json json, BodyErrors errors) {
        List<String> path = List.of(field.name());
        if (json.isNull()) {
            if (!field.nullable()) {
                errors.add(BodyError.at(path, "null", "null", Values.expected(field.type())));
            }
            return null;
        }
        Object value =
                field.type() == FieldType.LONGS ? ids(json, errors) : Values.read(field.type(), json, path, errors);
        if (value != null) {
            rules.check(value, path, errors);
        }
        return value;
    }

    private @Nullable Object ids(Json json, BodyErrors errors) {
        if (!json.isArray()) {
            String found = Form.shown(json.toString());
            errors.add(BodyError.at(List.of(field.name()), BodyError.WRONG_TYPE, found, Values.expected(field.type())));
            return null;
        }
        var ids = new ArrayList<Object>();
        for (Json element : json.elements()) {
            List<String> path = List.of(field.name(), String.valueOf(ids.size()));
            Object id = Values.read(FieldType.LONG, element, path, errors);
            if (id == null) {
                return null;
            }
            ids.add(id);
        }
        if (new HashSet<>(ids).size() < ids.size()) {
            errors.add(BodyError.at(List.of(field.name()), "duplicate", "an id twice", "each id once"));
        }
        return ids;
    }
}
