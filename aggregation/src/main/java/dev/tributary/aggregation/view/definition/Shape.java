package dev.tributary.aggregation.view.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a declaration alone tells about the shape of a part's value. */
enum Shape {
    OBJECT,
    LIST,
    UNKNOWN;

    /** The shape of the part declared there. */
    static Shape of(Item part) {
        Map<String, Item> members = part.isScalar() ? Map.of() : part.members();
        if (!members.containsKey(PartKeys.SQL.name())) {
            return UNKNOWN;
        }
        if (members.containsKey(PartKeys.FOR_EACH.name())) {
            return LIST;
        }
        Item rows = members.get(PartKeys.ROWS.name());
        String word = rows == null || !rows.isScalar() ? "many" : rows.rawText();
        return "one".equals(word) ? OBJECT : "value".equals(word) ? UNKNOWN : LIST;
    }

    /** What was expected instead of a reference that leads to no scalar in this shape; {@code null} if it may. */
    @Nullable
    String wrong(List<String> words) {
        return switch (this) {
            case OBJECT -> words.size() < 2 ? "one of its columns, such as " + words.getFirst() + ".id" : null;
            case LIST ->
                words.size() < 3 || !words.get(1).matches("\\d+")
                        ? "a part with rows: one, or one element such as " + words.getFirst() + ".0.id"
                        : null;
            case UNKNOWN -> null;
        };
    }
}
