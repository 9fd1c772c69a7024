package dev.tributary.persistence.resource;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/** Asks PostgreSQL for parts of lists: one statement for the rows, and one more if they are to be counted. */
final class Lists {

    private static final Pattern PLANNED = Pattern.compile("\"Plan Rows\": (\\d+)");

    private Lists() {}

    /** A row of a list, and where it stands. */
    @SuppressWarnings("ArrayRecordComponent")
    record Placed(byte[] json, Position position) {}

    /** The rows of a span, not counted. */
    static Mono<Rows> rows(Connection connection, Resource resource, Listing listing, Span span) {
        return statement(resource, listing, span)
                .on(connection, Lists::placed)
                .collectList()
                .map(span::of);
    }

    /** The statement of a span: its rows, each with its place. */
    static Sql statement(Resource resource, Listing listing, Span span) {
        Sql sql = new Sql();
        Ordering declared = Ordering.of(resource, listing);
        Ordering ordering = span.backwards() ? declared.reversed() : declared;
        String selection = new Selection(resource, sql).of(listing);
        String behind = span.from() == null ? "" : " and " + ordering.behind(span.from(), sql);
        String limit = sql.bind(span.size() + 1L);
        String offset = sql.bind(span.offset());
        return sql.add("select " + Document.of(resource, listing.shape(), listing.sight(), "t") + ", "
                + ordering.position() + " from (select t.* from " + selection + behind + " order by " + ordering.by()
                + " limit " + limit + " offset " + offset + ") t order by " + ordering.by());
    }

    private static Placed placed(Readable row) {
        return new Placed(Sql.value(row, 0, byte[].class), new Position(List.of(Sql.value(row, 1, String[].class))));
    }

    /** The rows of a listing's window, counted as it asks. */
    static Mono<Rows> window(Connection connection, Resource resource, Listing listing) {
        Span span = Span.of(listing.window());
        return rows(connection, resource, listing, span)
                .flatMap(rows -> counted(connection, resource, listing, span, rows));
    }

    private static Mono<Rows> counted(Connection connection, Resource resource, Listing listing, Span span, Rows rows) {
        if (listing.count() == Count.NONE) {
            return Mono.just(rows);
        }
        return Mono.justOrEmpty(span.length(rows))
                .switchIfEmpty(Mono.defer(() -> count(connection, resource, listing)))
                .map(count -> new Rows(rows.rows(), count, rows.next(), rows.previous()));
    }

    private static Mono<Long> count(Connection connection, Resource resource, Listing listing) {
        Sql sql = new Sql();
        String selection = new Selection(resource, sql).of(listing);
        return listing.count() == Count.EXACT
                ? sql.add("select count(*) from " + selection)
                        .on(connection, row -> Sql.value(row, 0, Long.class))
                        .next()
                : sql.add("explain (format json) select from " + selection)
                        .on(connection, row -> planned(Sql.value(row, 0, String.class)))
                        .next();
    }

    /** How many rows the plan's topmost step expects. */
    private static Long planned(String plan) {
        Matcher matcher = PLANNED.matcher(plan);
        if (!matcher.find()) {
            throw new IllegalStateException("plan: without rows (expected: what PostgreSQL explains)");
        }
        return Long.valueOf(matcher.group(1));
    }
}
