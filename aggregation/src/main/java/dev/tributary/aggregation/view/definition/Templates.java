package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads text with {@code {references}} in it. */
final class Templates {

    static final Schema SCHEMA = Schema.filled(Schema.SCALAR.with("pattern", "^(?:[^{}]|\\{[^}]*\\})*$"));

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    private final String part;
    private final References references;

    Templates(String part, References references) {
        this.part = part;
        this.references = references;
    }

    /** A template for a path: its parameters must be able to stand in one. */
    Template path(String text, Item item) {
        Template template = text(text, item);
        template.references().forEach(references::usedInPath);
        return template;
    }

    /** A template; what it refers to in vain is refused. */
    Template text(String text, Item item) {
        List<Template.Piece> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            literal(text.substring(end, place.start()), pieces, item);
            Reference reference = references.find(place.group(1), part, item);
            if (reference != null) {
                pieces.add(new Template.Place(reference));
            }
            end = place.end();
        }
        literal(text.substring(end), pieces, item);
        return new Template(pieces);
    }

    private static void literal(String text, List<Template.Piece> pieces, Item item) {
        if (text.contains("{") || text.contains("}")) {
            item.refuse(text, "braces in pairs around a name");
        }
        if (!text.isEmpty()) {
            pieces.add(new Template.Literal(text));
        }
    }
}
