package dev.tributary.api.openapi;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas (2020-12) of values, with every bound that is known: an unbounded one invites to be tried. */
final class Schemas {

    private static final int LONGEST_TIME = 40;

    private Schemas() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode ref(String name) {
        return object().put("$ref", "#/components/schemas/" + name);
    }

    static ObjectNode array(ObjectNode items, int most) {
        ObjectNode array = object().put("type", "array").put("maxItems", most);
        array.set("items", items);
        return array;
    }

    /** A number that is whole. */
    static ObjectNode whole(long min, long max) {
        String format = min < Integer.MIN_VALUE || max > Integer.MAX_VALUE ? "int64" : "int32";
        return object().put("type", "integer")
                .put("format", format)
                .put("minimum", min)
                .put("maximum", max);
    }

    /** An id of 128 bits. */
    static ObjectNode uuid() {
        return text(36).put("format", "uuid");
    }

    /** The number of a row. */
    static ObjectNode id() {
        return whole(1, Long.MAX_VALUE);
    }

    static ObjectNode text(int most) {
        return object().put("type", "string").put("maxLength", most);
    }

    /** Text of a form, or one of a few. */
    static ObjectNode restricted(ObjectNode schema, @Nullable String pattern, Collection<String> allowed) {
        if (pattern != null) {
            schema.put("pattern", "^(?:" + pattern + ")$");
        }
        if (!allowed.isEmpty()) {
            allowed.forEach(schema.putArray("enum")::add);
        }
        return schema;
    }

    /** A decimal number. */
    static ObjectNode decimal(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        ObjectNode schema = object().put("type", "number");
        if (min != null) {
            schema.put("minimum", min);
        }
        if (max != null) {
            schema.put("maximum", max);
        }
        return schema;
    }

    /** A moment in time. */
    static ObjectNode time() {
        return text(LONGEST_TIME).put("format", "date-time");
    }
}
