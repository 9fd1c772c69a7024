package dev.tributary.aggregation.explain;

import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.FunctionSource;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.Source;
import dev.tributary.aggregation.view.SqlSource;
import dev.tributary.aggregation.view.Template;
import dev.tributary.aggregation.view.ValueSource;
import java.util.Optional;
import java.util.stream.Collectors;

/** What declarations are called in an explanation. */
final class Wording {

    private Wording() {}

    /** The key by which the source is declared. */
    static String kind(Source source) {
        return switch (source) {
            case SqlSource _ -> "sql";
            case CallSource _ -> "call";
            case ValueSource _ -> "value";
            case FunctionSource _ -> "function";
        };
    }

    /** A source in a few words. */
    static String brief(Source source) {
        return switch (source) {
            case SqlSource sql -> "SQL, " + rows(sql.query());
            case CallSource call -> call.service() + " GET " + target(call);
            case ValueSource _ -> "constant";
            case FunctionSource _ -> "Java function";
        };
    }

    private static String rows(SqlQuery query) {
        return switch (query.rows()) {
            case ONE -> "one row";
            case VALUE -> "one value";
            case MANY -> "up to " + query.max() + " rows";
        };
    }

    /** Path and query of a call, with its references in braces. */
    static String target(CallSource call) {
        String query = call.query().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + text(entry.getValue(), "keys"))
                .collect(Collectors.joining("&"));
        return text(call.path(), "key") + (query.isEmpty() ? "" : "?" + query);
    }

    /** A template, with its references in braces. */
    static String text(Template template) {
        return text(template, "keys");
    }

    private static String text(Template template, String keys) {
        return template.pieces().stream().map(piece -> text(piece, keys)).collect(Collectors.joining());
    }

    private static String text(Template.Piece piece, String keys) {
        return switch (piece) {
            case Template.Literal literal -> literal.text();
            case Template.Place(Reference.ToKeys _) -> "{" + keys + "}";
            case Template.Place(Reference reference) -> "{" + reference + "}";
        };
    }

    /** On what it depends whether the part is asked; nothing where it always is. */
    static Optional<String> condition(Part part) {
        return Optional.ofNullable(part.when()).map(when -> "when {" + when + "}");
    }

    /** How long its values are kept, in a few words; nothing where they are not. */
    static Optional<String> kept(Part part) {
        return Optional.ofNullable(part.cache()).map(cache -> "fresh for " + Units.of(cache.fresh()));
    }

    /** What becomes of the document when the part gives nothing. */
    static String otherwise(Part part) {
        return part.required() ? "the view fails" : part.substitute().toString();
    }
}
