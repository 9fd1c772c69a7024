package dev.tributary.persistence.sql;

import dev.tributary.aggregation.source.SqlQuery;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wraps declared queries so that PostgreSQL answers one row with one JSON value, null for nothing. The texts depend on
 * the declarations only, so there are as many of them, here and among the prepared statements, as queries are declared.
 */
final class JsonStatements {

    private final Map<SqlQuery, String> texts = new ConcurrentHashMap<>();

    String text(SqlQuery query) {
        return texts.computeIfAbsent(query, JsonStatements::wrapped);
    }

    /** The line breaks keep a comment at the end of a query from swallowing what follows. */
    private static String wrapped(SqlQuery query) {
        String text = "(\n" + query.text() + "\n)";
        return switch (query.rows()) {
            case ONE -> "select (select row_to_json(r) from " + text + " r)";
            case VALUE -> "select to_json(" + text + ")";
            case MANY ->
                "select case when count(*) <= %d then coalesce(json_agg(row_to_json(r)), '[]'::json) end from (select * from %s q limit %d) r"
                        .formatted(query.max(), text, query.max() + 1);
        };
    }
}
