package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes schemas as JSON for people: what fits stays on one line. */
final class SchemaText {

    private static final int WIDTH = 110;
    private static final String INDENT = "  ";

    private SchemaText() {}

    static String of(Schema schema) {
        return text(schema, "") + "\n";
    }

    private static String text(Object value, String indent) {
        return switch (value) {
            case Schema schema -> text(schema.keywords(), indent);
            case Map<?, ?> members -> enclosed("{", members(members, indent + INDENT), "}", indent);
            case List<?> elements -> enclosed("[", elements(elements, indent + INDENT), "]", indent);
            case String text -> Json.of(text).toString();
            default -> value.toString();
        };
    }

    private static List<String> members(Map<?, ?> members, String indent) {
        List<String> texts = new ArrayList<>();
        members.forEach((key, value) -> texts.add(Json.of(key.toString()) + ": " + text(value, indent)));
        return texts;
    }

    private static List<String> elements(List<?> elements, String indent) {
        return elements.stream().map(element -> text(element, indent)).toList();
    }

    private static String enclosed(String open, List<String> texts, String close, String indent) {
        String flat = texts.isEmpty() ? open + close : open + " " + String.join(", ", texts) + " " + close;
        if (indent.length() + flat.length() <= WIDTH && !flat.contains("\n")) {
            return flat;
        }
        String separator = "\n" + indent + INDENT;
        return open + separator + String.join("," + separator, texts) + "\n" + indent + close;
    }
}
