package dev.tributary.persistence.resource;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is declared of a resource. */
public final class Declaration {

    final String name;
    final String singular;
    private final String table;
    String description = "";
    private String visible = Visibility.EVERYTHING;
    private @Nullable Ownership ownership;
    private @Nullable String searched;
    final Map<String, Field> fields = new LinkedHashMap<>();
    final Map<String, Filter> filters = new LinkedHashMap<>();
    final Map<String, Expansion> expansions = new LinkedHashMap<>();
    final Set<String> orderings = new LinkedHashSet<>();
    final Set<String> belongings = new LinkedHashSet<>();
    private final Map<String, RefusedWrite> constraints = new LinkedHashMap<>();
    private final Map<String, String> references = new LinkedHashMap<>();

    Declaration(String name, String singular, String table) {
        this.name = name;
        this.singular = singular;
        this.table = table;
    }

    public Declaration describedAs(String sentence) {
        description = sentence;
        return this;
    }

    public Declaration fields(Field... members) {
        List.of(members).forEach(field -> fields.put(field.name(), field));
        return this;
    }

    public Declaration filters(Filter... ways) {
        List.of(ways).forEach(filter -> filters.put(filter.parameter(), filter));
        return this;
    }

    public Declaration expansions(Expansion... related) {
        List.of(related).forEach(expansion -> expansions.put(expansion.name(), expansion));
        return this;
    }

    public Declaration orderedBy(String... members) {
        orderings.addAll(List.of(members));
        return this;
    }

    /** What everybody may see, as a condition on the table's columns. */
    public Declaration visibleWhere(String condition) {
        visible = condition;
        return this;
    }

    /**
     * Makes a row belong to who creates it: his subject stands in that column, which no document shows, and his name in that
     * member. He always sees it.
     */
    public Declaration ownedBy(String column, String member) {
        ownership = Ownership.of(column, member);
        return this;
    }

    /** Makes it searchable: by full text in the column {@code searched}, by similarity in this column. */
    public Declaration searchedBy(String column) {
        searched = column;
        return this;
    }

    /** The groups of the rows that PostgreSQL deletes together with one of its rows. */
    public Declaration owning(String... groups) {
        belongings.addAll(List.of(groups));
        return this;
    }

    /** What a violated constraint means. */
    public Declaration constraint(String constraint, RefusedWrite meaning) {
        constraints.put(constraint, meaning);
        return this;
    }

    /** Which resource a constraint belongs to that keeps a row from being deleted. */
    public Declaration referencedBy(String constraint, String resource) {
        references.put(constraint, resource);
        return this;
    }

    public Resource build() {
        orderings.forEach(this::checkOrdering);
        return new Resource(
                this, new Table(table, new Visibility(name, visible, ownership), searched, constraints, references));
    }

    private void checkOrdering(String member) {
        Field field = fields.get(member);
        if (field == null || field.nullable() || !(field.column() instanceof Column.Plain)) {
            throw new IllegalArgumentException(
                    name + ": ordered by " + member + " (expected: a field that has a column and is never null)");
        }
    }
}
