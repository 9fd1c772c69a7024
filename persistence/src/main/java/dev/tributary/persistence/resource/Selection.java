package dev.tributary.persistence.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The SQL that finds the rows of a list, without an order: what stands behind {@code from}, the rows being {@code t}.
 *
 * <p>A search looks for rows that have all of its words, or words that begin with them. Only if there is none, it looks for
 * names that resemble it, so that a typing error finds something, and a right word nothing but itself. Ranks would cost as
 * much as there are matches, so no more than {@link #RANKED} are ranked, and a ranked list has no more rows than that.
 */
final class Selection {

    /** How many matches of a search are ranked. */
    static final int RANKED = 1000;

    private final Resource resource;
    private final Sql sql;

    Selection(Resource resource, Sql sql) {
        this.resource = resource;
        this.sql = sql;
    }

    /** The rows that a listing's filters, search and sight leave. */
    String of(Listing listing) {
        String conditions = conditions(listing);
        String search = listing.search();
        if (search == null) {
            return resource.table().name() + " t where " + conditions;
        }
        Words words = Words.of(search);
        return words.isEmpty()
                ? "(select t.*, 0::real as rank from " + resource.table().name() + " t) t where false and " + conditions
                : found(words, conditions, Ordering.isRanked(listing));
    }

    private String found(Words words, String conditions, boolean ranked) {
        String table = resource.table().name() + " t";
        String name = "t." + Objects.requireNonNull(resource.table().searched(), "a resource that is not searchable");
        String query = "to_tsquery('english', " + sql.bind(words.query()) + ")";
        String text = sql.bind(words.plain());
        String exact = " from " + table + " where t.searched @@ " + query + " and " + conditions;
        String alike = " from " + table + " where not exists (select" + exact + ") and " + text + " <% " + name
                + " and " + conditions;
        String limit = ranked ? " limit " + RANKED : "";
        return "((select t.*, ts_rank(t.searched, " + query + ") as rank" + exact + limit + ")"
                + " union all (select t.*, word_similarity(" + text + ", " + name + ") as rank" + alike + limit
                + ")) t where true";
    }

    /** In the order of parameters' names, so that equal questions have equal texts. */
    private String conditions(Listing listing) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> filters = new TreeMap<>(listing.filters());
        filters.forEach((parameter, value) -> conditions.add(condition(resource.filter(parameter), value)));
        conditions.add(resource.table().inSight(listing.sight()));
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
                : filter.condition().replace("?", sql.bindAll(values, filter.type()));
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
