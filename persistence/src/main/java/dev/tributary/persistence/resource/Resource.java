package dev.tributary.persistence.resource;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final List<String> orderings;
    private final List<String> belongings;

    Resource(Declaration declared, Table table) {
        this.table = table;
        name = declared.name;
        singular = declared.singular;
        description = declared.description;
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(declared.fields));
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(declared.filters));
        expansions = Collections.unmodifiableMap(new LinkedHashMap<>(declared.expansions));
        orderings = List.copyOf(declared.orderings);
        belongings = List.copyOf(declared.belongings);
    }

    /**
     * Begins a declaration.
     *
     * @param name in paths, plural
     * @param singular in sentences
     * @param table that holds the rows; it has the columns {@code id}, {@code version} and {@code updated_at}
     */
    public static Declaration named(String name, String singular, String table) {
        return new Declaration(name, singular, table);
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
        return orderings;
    }

    /** The group of its rows' tags, which is what triggers tell of its table: {@code product} of {@code product:42}. */
    public String group() {
        return table.name();
    }

    /** The groups of the rows that go when one of its rows goes. */
    List<String> belongings() {
        return belongings;
    }

    /** Whether everybody may see all of its rows, so that sight makes no difference. */
    public boolean isOpen() {
        return table.visibility().isOpen();
    }

    /** Whether its rows may be somebody's own. */
    public boolean isOwned() {
        return table.visibility().ownership() != null;
    }

    /** Whether the asker sees of it what everybody sees, and nothing else. */
    public boolean isPublicTo(Sight sight) {
        return table.visibility().isPublicTo(sight);
    }

    /** The resource that a member refers to by an id. */
    Optional<Resource> referred(Field field) {
        return Optional.ofNullable(expansions.get(field.name()))
                .filter(expansion -> !expansion.many())
                .map(Expansion::resource);
    }

    /** All that its documents and lists depend on besides rows, as text that is the same wherever it is declared so. */
    public String declared() {
        return table.declared()
                + fields.values().toString()
                + filters.values()
                + orderings
                + expansions.values().stream().map(Expansion::declared).toList();
    }

    boolean has(String member) {
        return fields.containsKey(member);
    }

    Field field(String member) {
        return known(fields, member, "field");
    }

    Filter filter(String parameter) {
        return known(filters, parameter, "filter");
    }

    Expansion expansion(String member) {
        return known(expansions, member, "expansion");
    }

    private <T> T known(Map<String, T> declared, String asked, String what) {
        T found = declared.get(asked);
        if (found == null) {
            throw new IllegalArgumentException(
                    name + ": unknown " + what + " " + asked + " (expected: one of " + declared.keySet() + ")");
        }
        return found;
    }

    Table table() {
        return table;
    }

    @Override
    public String toString() {
        return name;
    }
}
