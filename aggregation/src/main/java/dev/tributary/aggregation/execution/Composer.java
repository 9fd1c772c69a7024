package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonWriter;
import dev.tributary.aggregation.plan.Composition;
import dev.tributary.aggregation.plan.Composition.Attached;
import org.jspecify.annotations.Nullable;

/** Writes values as the document shows them; what stays as it is is copied as bytes. */
final class Composer {

    private final Joins joins;
    private final JsonWriter out;

    Composer(Joins joins, JsonWriter out) {
        this.joins = joins;
        this.out = out;
    }

    void write(Json value, @Nullable Composition shown) {
        if (shown == null || shown.isPlain()) {
            out.value(value);
        } else if (value.isArray()) {
            list(value, shown);
        } else if (value.isObject()) {
            object(value, shown);
        } else {
            out.value(value);
        }
    }

    private void list(Json list, Composition shown) {
        out.beginArray();
        for (Json element : list.elements()) {
            if (!isDropped(element, shown)) {
                write(element, shown);
            }
        }
        out.endArray();
    }

    private boolean isDropped(Json element, Composition shown) {
        return element.isObject()
                && shown.attached().stream()
                        .anyMatch(added -> joins.rows(added.part()).drops(element));
    }

    private void object(Json object, Composition shown) {
        if (stays(object, shown)) {
            out.beginObject(object);
        } else {
            out.beginObject();
            object.forEachMember((name, value) -> member(name, value, shown));
        }
        for (Attached added : shown.attached()) {
            Rows rows = joins.rows(added.part());
            if (rows.isWanted()) {
                out.name(added.name());
                write(rows.of(object), added.rows());
            }
        }
        out.endObject();
    }

    /** Whether all of its own members are shown as they are. */
    private static boolean stays(Json object, Composition shown) {
        return shown.keepsMembers()
                && shown.attached().stream().noneMatch(added -> object.member(added.name()) != null);
    }

    private void member(String name, Json value, Composition shown) {
        if (!shown.projection().shows(name) || shown.attaches(name)) {
            return;
        }
        if (shown.projection().flattens(name) && value.isObject()) {
            value.forEachMember((inner, innerValue) -> out.name(inner).value(innerValue));
            return;
        }
        out.name(shown.projection().name(name));
        write(value, shown.members().get(name));
    }
}
