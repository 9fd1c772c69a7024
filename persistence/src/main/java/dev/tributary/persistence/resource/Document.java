package dev.tributary.persistence.resource;

import dev.tributary.persistence.database.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The SQL that makes a row's JSON, with what belongs to the row made by sub-selects of the same statement. */
final class Document {

    private final Sight sight;
    private final Sql sql;

    Document(Sight sight, Sql sql) {
        this.sight = sight;
        this.sql = sql;
    }

    /** An expression of type json for the row of that alias. */
    String of(Resource resource, Shape shape, String alias) {
        shape.fields().forEach(resource::field);
        shape.expanded().forEach(resource::expansion);
        List<String> members = new ArrayList<>();
        for (Field field : resource.fields()) {
            if (shape.expanded().contains(field.name())) {
                members.add(member(related(resource.expansion(field.name())), field.name()));
            } else if (isShown(field, shape.fields())) {
                members.add(member(field.column().of(alias), field.name()));
            }
        }
        resource.expansions().stream()
                .filter(expansion -> shape.expanded().contains(expansion.name()) && !resource.has(expansion.name()))
                .forEach(expansion -> members.add(member(related(expansion), expansion.name())));
        return "(select row_to_json(d) from (select " + String.join(", ", members) + ") d)";
    }

    private static boolean isShown(Field field, Set<String> fields) {
        return fields.isEmpty() || fields.contains(field.name());
    }

    private static String member(String expression, String name) {
        return expression + " as \"" + name + "\"";
    }

    /** Rows of another resource, which is {@code x} inside, while {@code t} is the row that they belong to. */
    private String related(Expansion expansion) {
        Resource target = expansion.resource();
        String json = of(target, Shape.PLAIN, "x");
        String rows = "(select x.* from " + expansion.source() + ") x where "
                + target.table().visibility().condition(sight, sql);
        return expansion.many()
                ? "(select coalesce(json_agg(r.json), '[]'::json) from (select %s as json from %s order by %s limit %d) r)"
                        .formatted(json, rows, expansion.order(), expansion.most())
                : "(select " + json + " from " + rows + ")";
    }
}
