package dev.tributary.persistence.resource;

import dev.tributary.persistence.database.Sql;
import dev.tributary.persistence.resource.Selection.Match;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/**
 * Asks PostgreSQL for parts of one list on one connection: one statement for the rows, one more if they are to be counted,
 * and one before them for what a search matches.
 */
final class Lists {

    private static final Pattern PLANNED = Pattern.compile("\"Plan Rows\": (\\d+)");

    private final Connection connection;
    private final Resource resource;
    private final Listing listing;

    Lists(Connection connection, Resource resource, Listing listing) {
        this.connection = connection;
        this.resource = resource;
        this.listing = listing;
    }

    /** A row of a list, and where it stands. */
    @SuppressWarnings("ArrayRecordComponent")
    record Placed(byte[] json, Position position) {}

    /** The rows of a span, not counted. */
    Mono<Rows> rows(Span span) {
        return match().flatMap(match -> rows(span, match));
    }

    /** The rows of the listing's window, counted as it asks. */
    Mono<Rows> window() {
        Span span = Span.of(listing.window());
        return match().flatMap(match -> rows(span, match).flatMap(rows -> counted(rows, span, match)));
    }

    /** Words, as long as there is a row that has them. */
    private Mono<Match> match() {
        if (listing.search() == null) {
            return Mono.just(Match.WORDS);
        }
        Sql sql = new Sql();
        return sql.add("select exists (select from " + selection(sql, Match.WORDS) + ")")
                .on(connection, row -> Sql.value(row, 0, Boolean.class))
                .next()
                .map(found -> found ? Match.WORDS : Match.LIKENESS);
    }

    private String selection(Sql sql, Match match) {
        return new Selection(resource, sql).of(listing, match);
    }

    private Mono<Rows> rows(Span span, Match match) {
        return statement(span, match)
                .on(connection, Lists::placed)
                .collectList()
                .map(span::of);
    }

    /** The statement of a span: its rows, each with its place. */
    Sql statement(Span span, Match match) {
        Sql sql = new Sql();
        Ordering declared = Ordering.of(resource, listing);
        Ordering ordering = span.backwards() ? declared.reversed() : declared;
        String selection = selection(sql, match);
        String behind = span.from() == null ? "" : " and " + ordering.behind(span.from(), sql);
        String limit = sql.bind(span.size() + 1L);
        String offset = sql.bind(span.offset());
        return sql.add("select " + new Document(listing.sight(), sql).of(resource, listing.shape(), "t") + ", "
                + ordering.position() + " from (select t.* from " + selection + behind + " order by " + ordering.by()
                + " limit " + limit + " offset " + offset + ") t order by " + ordering.by());
    }

    private static Placed placed(Readable row) {
        return new Placed(Sql.value(row, 0, byte[].class), new Position(List.of(Sql.value(row, 1, String[].class))));
    }

    private Mono<Rows> counted(Rows rows, Span span, Match match) {
        if (listing.count() == Count.NONE) {
            return Mono.just(rows);
        }
        return Mono.justOrEmpty(span.length(rows))
                .switchIfEmpty(Mono.defer(() -> count(match, rows.rows().isEmpty())))
                .map(count -> new Rows(rows.rows(), count, rows.next(), rows.previous()));
    }

    /** Where nothing was found, an estimate would tell of rows that are out of sight. */
    private Mono<Long> count(Match match, boolean isEmpty) {
        Sql sql = new Sql();
        String selection = selection(sql, match);
        return listing.count() == Count.EXACT || isEmpty
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
