package dev.tributary.aggregation.execution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A join as one would write it without a thought for speed: on trees, a search through all rows for every element.
 *
 * @param parents the members that lead to the objects
 * @param member that holds an object's key
 * @param key the members that lead to a row's key
 * @param attach the member that is added
 */
record NaiveJoin(List<String> parents, String member, List<String> key, String attach, boolean many, boolean drop) {

    /** The texts of the keys, each once, in their order. */
    List<String> keys(JsonNode list) {
        Set<String> keys = new LinkedHashSet<>();
        for (ObjectNode object : objects(list, 0)) {
            String text = text(object.get(member));
            if (text != null) {
                keys.add(text);
            }
        }
        return List.copyOf(keys);
    }

    /** Attaches to each object what belongs to it. */
    void attach(JsonNode list, ArrayNode rows) {
        objects(list, 0).forEach(object -> object.set(attach, attached(object, rows)));
    }

    /** Leaves those elements of lists out whose key has no row, where the join does that. */
    void drop(JsonNode list, ArrayNode rows) {
        if (drop) {
            drop(list, 0, rows);
        }
    }

    private void drop(JsonNode value, int depth, ArrayNode rows) {
        if (value instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (depth == parents.size()
                        && array.get(i) instanceof ObjectNode object
                        && rowsOf(object, rows).isEmpty()) {
                    array.remove(i);
                } else {
                    drop(array.get(i), depth, rows);
                }
            }
        } else if (value instanceof ObjectNode object && depth < parents.size() && object.has(parents.get(depth))) {
            drop(object.get(parents.get(depth)), depth + 1, rows);
        }
    }

    private List<ObjectNode> objects(JsonNode value, int depth) {
        List<ObjectNode> found = new ArrayList<>();
        if (value instanceof ArrayNode array) {
            array.forEach(element -> found.addAll(objects(element, depth)));
        } else if (value instanceof ObjectNode object && depth == parents.size()) {
            found.add(object);
        } else if (value instanceof ObjectNode object && object.has(parents.get(depth))) {
            found.addAll(objects(object.get(parents.get(depth)), depth + 1));
        }
        return found;
    }

    private JsonNode attached(ObjectNode object, ArrayNode rows) {
        ArrayNode all = rowsOf(object, rows);
        return many ? all : all.isEmpty() ? all.nullNode() : all.get(all.size() - 1);
    }

    private ArrayNode rowsOf(ObjectNode object, ArrayNode rows) {
        ArrayNode found = Repeated.JACKSON.createArrayNode();
        String text = text(object.get(member));
        for (JsonNode row : rows) {
            if (text != null && text.equals(keyOf(row))) {
                found.add(row.deepCopy());
            }
        }
        return found;
    }

    /** The text of a row's key; {@code null} where it has none. */
    @Nullable
    String keyOf(JsonNode row) {
        JsonNode here = row;
        for (String name : key) {
            here = here == null ? null : here.get(name);
        }
        return text(here);
    }

    /** The text by which keys are compared; {@code null} for what is no key. */
    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() || value.isContainer() ? null : value.asString();
    }
}
