package dev.tributary.persistence.resource;

import dev.tributary.persistence.database.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The SQL that finds the rows of a list, without an order: what stands behind {@code from}, the rows being {@code t}.
 *
 * <p>A search looks for rows that have all of its words, or words that begin with them. Only if there is none, it looks for
 * names that resemble it, so that a typing error finds something, and a right word nothing but itself. Which of the two it is, is asked first: a
 * statement that could be both would have one plan for both. Ranks would cost as
 * much as there are matches, so no more than {@link #RANKED} are ranked, and a ranked list has no more rows than that.
 */
final class Selection {

    /** How many matches of a search are ranked. */
    static final int RANKED = 1000;

    private final Resource resource;
    private final Sql sql;

    /** What a search looks for. */
    enum Match {
        /** Rows that have its words. */
        WORDS,
        /** Rows whose names resemble it. */
        LIKENESS
    }

    Selection(Resource resource, Sql sql) {
        this.resource = resource;
        this.sql = sql;
    }

    /** The rows that a listing's filters, search and sight leave; without a search, the match is of no account. */
    String of(Listing listing, Match match) {
        String conditions = conditions(listing);
        String search = listing.search();
        String table = resource.table().name() + " t where ";
        if (search == null) {
            return table + conditions;
        }
        Words words = Words.of(search);
        if (words.isEmpty()) {
            return "(select t.*, 0::real as rank from " + table + "false) t where " + conditions;
        }
        String found = match == Match.WORDS ? found(words, table + conditions) : alike(words, table + conditions);
        return Ordering.isRanked(listing)
                ? "(" + found + " limit " + RANKED + ") t where true"
                : "(" + found + ") t where true";
    }

    private String found(Words words, String rows) {
        String query = "to_tsquery('english', " + sql.bind(words.query()) + ")";
        return "select t.*, ts_rank(t.searched, " + query + ") as rank from " + rows + " and t.searched @@ " + query;
    }

    private String alike(Words words, String rows) {
        String name = "t." + Objects.requireNonNull(resource.table().searched(), "a resource that is not searchable");
        String text = sql.bind(words.plain());
        return "select t.*, word_similarity(" + text + ", " + name + ") as rank from " + rows + " and " + text + " <% "
                + name;
    }

    /** In the order of parameters' names, so that equal questions have equal texts. */
    private String conditions(Listing listing) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> filters = new TreeMap<>(listing.filters());
        filters.forEach((parameter, value) -> conditions.add(condition(resource.filter(parameter), value)));
        conditions.add(resource.table().visibility().condition(listing.sight(), sql));
        return String.join(" and ", conditions);
    }

    private String condition(Filter filter, Object value) {
        if (filter.otherwise() != null) {
            return value.equals(true) ? filter.condition() : filter.otherwise();
        }
        List<?> values = (value instanceof List<?> several ? several : List.of(value))
                .stream().filter(Selection::canBeStored).toList();
        if (values.isEmpty()) {
            return "false";
        }
        return values.size() == 1
                ? one(filter, values.getFirst())
                : filter.condition()
                        .replace("?", sql.bindAll(values, filter.type().itemType()));
    }

    /** One value is compared as such: an index that has it first is in the order of what follows. */
    private String one(Filter filter, Object value) {
        return filter.condition()
                .replace("any(?)", "?")
                .replace("?", sql.bind(value, filter.type().javaType()));
    }

    /** PostgreSQL's texts hold no NUL, so nothing equals a text that has one. */
    private static boolean canBeStored(Object value) {
        return !(value instanceof String text) || text.indexOf('\0') < 0;
    }
}
