package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.view.Projection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what of a part's value the document shows. */
final class ProjectionReader {

    private ProjectionReader() {}

    static Projection read(Block block) {
        List<String> fields = block.texts(PartKeys.FIELDS);
        List<String> drop = block.texts(PartKeys.DROP);
        Map<String, String> rename = new LinkedHashMap<>();
        block.members(PartKeys.RENAME).forEach((name, item) -> {
            String text = item.text();
            if (text != null) {
                rename.put(name, text);
            }
        });
        Item dropped = block.item(PartKeys.DROP);
        if (dropped != null && !fields.isEmpty()) {
            dropped.refuse("drop, with fields", "one of the two");
        }
        return new Projection(fields, drop, rename, block.texts(PartKeys.FLATTEN));
    }
}
