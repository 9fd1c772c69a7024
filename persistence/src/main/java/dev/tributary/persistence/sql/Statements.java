package dev.tributary.persistence.sql;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.source.SqlCall;
import dev.tributary.aggregation.source.SqlQuery;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts queries to PostgreSQL so that it makes the JSON itself: one statement, one row, a column of text for each query.
 * The texts depend on the declarations only, so there are few of them, here and among the prepared statements.
 */
final class Statements {

    private final Map<List<SqlQuery>, String> texts = new ConcurrentHashMap<>();
    private final StatementTimeout timeouts = new StatementTimeout();

    /** The values of a call's queries, in their order. */
    Mono<List<Json>> run(Connection connection, SqlCall call) {
        int columns = call.queries().size();
        return timeouts.set(connection, call.deadline())
                .thenMany(Flux.defer(() -> statement(connection, call).execute()))
                .concatMap(result -> result.map(row -> values(row, columns)))
                .next();
    }

    private static List<Json> values(Readable row, int columns) {
        var values = new ArrayList<Json>(columns);
        for (int i = 0; i < columns; i++) {
            byte[] json = row.get(i, byte[].class);
            values.add(json == null ? Json.NULL : Json.trusted(json));
        }
        return values;
    }

    private Statement statement(Connection connection, SqlCall call) {
        Statement statement = connection.createStatement(text(call.queries()));
        int index = 0;
        for (SqlQuery query : call.queries()) {
            for (Class<?> type : query.types()) {
                bind(statement, index, call.values().get(index), type);
                index++;
            }
        }
        return statement;
    }

    private static void bind(Statement statement, int index, @Nullable Object value, Class<?> type) {
        if (value == null) {
            statement.bindNull(index, type);
        } else {
            statement.bind(index, value);
        }
    }

    /** The statement for these queries. */
    String text(List<SqlQuery> queries) {
        return texts.computeIfAbsent(queries, Statements::wrapped);
    }

    private static String wrapped(List<SqlQuery> queries) {
        var columns = new ArrayList<String>();
        int binds = 0;
        for (SqlQuery query : queries) {
            columns.add(column(query, binds));
            binds += query.types().size();
        }
        return "select " + String.join(",\n", columns);
    }

    /** The line breaks keep a comment at the end of a query from swallowing what follows. */
    private static String column(SqlQuery query, int before) {
        String text = "(\n" + query.text(before) + "\n)";
        return switch (query.rows()) {
            case ONE -> "(select row_to_json(r) from " + text + " r)";
            case VALUE -> "to_json(" + text + ")";
            case MANY ->
                "(select case when count(*) <= %d then coalesce(json_agg(row_to_json(r)), '[]'::json) end from (select * from %s q limit %d) r)"
                        .formatted(query.max(), text, query.max() + 1);
        };
    }
}
