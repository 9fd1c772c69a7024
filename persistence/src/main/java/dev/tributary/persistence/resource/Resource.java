package dev.tributary.persistence.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a table, and what is shown of it: declared once, immutable, the same for every way in.
 *
 * <p>SQL is made from nothing but this declaration; values are always bound.
 */
public final class Resource {

    private final String name;
    private final String singular;
    private final String description;
    private final Table table;
    private final Map<String, Field> fields;
    private final Map<String, Filter> filters;
    private final Map<String, Expansion> expansions;
    private final Set<String> orderings;

    private Resource(Builder built) {
        name = built.name;
        singular = built.singular;
        description = built.description;
        table = new Table(built.table, built.visible, built.searched, built.constraints, built.references);
        fields = built.fields;
        filters = built.filters;
        expansions = built.expansions;
        orderings = built.orderings;
    }

    /**
     * Begins a declaration.
     *
     * @param name in paths, plural
     * @param singular in sentences
     * @param table that holds the rows; it has the columns {@code id}, {@code version} and {@code updated_at}
     */
    public static Builder named(String name, String singular, String table) {
        return new Builder(name, singular, table);
    }

    /** As in paths: plural, lower case. */
    public String name() {
        return name;
    }

    /** One of them, in a sentence. */
    public String singular() {
        return singular;
    }

    /** One sentence for people. */
    public String description() {
        return description;
    }

    /** The members of a document, in its order; {@code id} comes first. */
    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    public List<Filter> filters() {
        return List.copyOf(filters.values());
    }

    public List<Expansion> expansions() {
        return List.copyOf(expansions.values());
    }

    /** Whether lists take {@code search}. */
    public boolean isSearchable() {
        return table.searched() != null;
    }

    /** The members that may order a list; their values are never null. */
    public List<String> orderings() {
        return List.copyOf(orderings);
    }

    Table table() {
        return table;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Collects a declaration. */
    public static final class Builder {

        private final String name;
        private final String singular;
        private final String table;
        private String description = "";
        private String visible = "true";
        private @Nullable String searched;
        private final Map<String, Field> fields = new LinkedHashMap<>();
        private final Map<String, Filter> filters = new LinkedHashMap<>();
        private final Map<String, Expansion> expansions = new LinkedHashMap<>();
        private final Set<String> orderings = new LinkedHashSet<>();
        private final Map<String, RefusedWrite> constraints = new LinkedHashMap<>();
        private final Map<String, String> references = new LinkedHashMap<>();

        private Builder(String name, String singular, String table) {
            this.name = name;
            this.singular = singular;
            this.table = table;
        }

        public Builder describedAs(String sentence) {
            description = sentence;
            return this;
        }

        public Builder fields(Field... members) {
            List.of(members).forEach(field -> fields.put(field.name(), field));
            return this;
        }

        public Builder filters(Filter... ways) {
            List.of(ways).forEach(filter -> filters.put(filter.parameter(), filter));
            return this;
        }

        public Builder expansions(Expansion... related) {
            List.of(related).forEach(expansion -> expansions.put(expansion.name(), expansion));
            return this;
        }

        public Builder orderedBy(String... members) {
            orderings.addAll(List.of(members));
            return this;
        }

        /** What everybody may see, as a condition on the table {@code t}. */
        public Builder visibleWhere(String condition) {
            visible = condition;
            return this;
        }

        /** Makes it searchable: by full text in the column {@code searched}, by similarity in this column. */
        public Builder searchedBy(String column) {
            searched = column;
            return this;
        }

        /** What a violated constraint means. */
        public Builder constraint(String constraint, RefusedWrite meaning) {
            constraints.put(constraint, meaning);
            return this;
        }

        /** Which resource a constraint belongs to that keeps a row from being deleted. */
        public Builder referencedBy(String constraint, String resource) {
            references.put(constraint, resource);
            return this;
        }

        public Resource build() {
            new ArrayList<>(orderings).forEach(this::checkOrdering);
            return new Resource(this);
        }

        private void checkOrdering(String member) {
            Field field = fields.get(member);
            if (field == null || field.nullable() || !(field.column() instanceof Column.Plain)) {
                throw new IllegalArgumentException(
                        name + ": ordered by " + member + " (expected: a field that has a column and is never null)");
            }
        }
    }
}
