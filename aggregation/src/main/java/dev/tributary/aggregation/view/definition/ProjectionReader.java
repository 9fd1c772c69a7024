package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.view.Projection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what of a part's value the document shows. */
final class ProjectionReader {

    private ProjectionReader() {}

    static Projection read(Block block) {
        List<String> fields = names(block, "fields");
        List<String> drop = names(block, "drop");
        Map<String, String> rename = new LinkedHashMap<>();
        block.members("rename").forEach((name, item) -> {
            String text = item.text();
            if (text != null) {
                rename.put(name, text);
            }
        });
        Item dropped = block.get("drop");
        if (dropped != null && !fields.isEmpty()) {
            dropped.refuse("drop, with fields", "one of the two");
        }
        return new Projection(fields, drop, rename, names(block, "flatten"));
    }

    private static List<String> names(Block block, String key) {
        return block.elements(key).stream()
                .map(Item::text)
                .filter(Objects::nonNull)
                .toList();
    }
}
