package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.aggregation.source.SqlQuery.Rows;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.Source;
import dev.tributary.aggregation.view.SqlSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a part that queries the database. */
final class SqlReader {

    private static final int LONGEST = 65_536;
    private static final Pattern QUERY = Pattern.compile("(?is)\\s*(select|with|values|table)\\b.*");

    private SqlReader() {}

    /** The source; {@code null}, and refused, where it cannot be understood. */
    static @Nullable Source read(String part, Block block, References references) {
        Item item = block.item(PartKeys.SQL);
        String text = block.find(PartKeys.SQL);
        Rows rows = block.has(PartKeys.FOR_EACH) ? Rows.MANY : block.read(PartKeys.ROWS);
        int max = block.read(PartKeys.MAX);
        if (rows != Rows.MANY && block.has(PartKeys.MAX)) {
            block.item().refuse("max, with rows: " + Kind.word(rows), "rows: many");
        }
        if (item == null || text == null) {
            return null;
        }
        if (text.length() > LONGEST) {
            item.refuse(text.length() + " characters", "at most " + LONGEST);
            return null;
        }
        SqlText sql = SqlText.of(text);
        if (!QUERY.matcher(text).matches() || sql.isSeveral()) {
            item.refuse(
                    Rule.NOT_A_QUERY, "not one query", "one statement that begins with select, with, values or table");
        }
        return source(part, item, sql, references, rows, max);
    }

    private static Source source(String part, Item item, SqlText sql, References references, Rows rows, int max) {
        List<Reference> found = new ArrayList<>();
        for (String name : sql.names()) {
            Reference reference = references.find(name, part, item);
            if (reference != null) {
                found.add(reference);
            }
        }
        List<Class<?>> types = new ArrayList<>();
        found.forEach(reference -> types.add(references.type(reference)));
        return new SqlSource(new SqlQuery(sql.pieces(), sql.places(), types, rows, max), found);
    }
}
