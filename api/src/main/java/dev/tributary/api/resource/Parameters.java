package dev.tributary.api.resource;

import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.ParameterType;
import dev.tributary.persistence.resource.Expansion;
import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.Order;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Window;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say in the paths and queries of a collection; anything else is refused.
 *
 * @param list of a part of the list
 * @param lines of the whole list as JSON lines
 * @param table of the whole list as a table, where nothing is nested
 * @param row of one row that is read
 */
public record Parameters(List<Parameter> list, List<Parameter> lines, List<Parameter> table, List<Parameter> row) {

    static final String ID = "id";
    static final String PAGE = "page";
    static final String SIZE = "size";
    static final String CURSOR = "cursor";
    static final String COUNT = "count";
    static final String SEARCH = "search";
    static final String ORDERING = "ordering";
    static final String FIELDS = "fields";
    static final String EXPAND = "expand";
    static final String ATOMIC = "atomic";

    /** How deep pages reach, in rows: PostgreSQL passes all of them to find a page's first. */
    static final int DEEPEST = 10_000;

    /** Of one row that is changed. */
    public static final List<Parameter> WRITE = List.of(new Parameter(
            ID, Parameter.In.PATH, ParameterType.LONG, true, null, new Limits(1L, null, 0, 0, null, List.of(), false)));

    /** Of several rows that are written at once. */
    public static final List<Parameter> BULK =
            List.of(new Parameter(ATOMIC, Parameter.In.QUERY, ParameterType.BOOLEAN, false, false, Limits.USUAL));

    private static final int USUAL_SIZE = 20;
    private static final int LONGEST_SEARCH = 200;
    private static final int LONGEST_CURSOR = 4096;

    /** All that can be said about a collection, as its resource is declared. */
    public static Parameters of(Collection collection) {
        Resource resource = collection.resource();
        List<Parameter> rows = rows(resource);
        List<Parameter> expand = names(
                EXPAND, resource.expansions().stream().map(Expansion::name).toList());
        List<Parameter> fields =
                names(FIELDS, resource.fields().stream().map(Field::name).toList());
        return new Parameters(
                joined(List.of(window(), rows, fields, expand)),
                joined(List.of(rows, fields, expand)),
                joined(List.of(rows, names(FIELDS, collection.columns()))),
                joined(List.of(WRITE, fields, expand)));
    }

    private static List<Parameter> joined(List<List<Parameter>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private static List<Parameter> window() {
        return List.of(
                number(PAGE, null, DEEPEST),
                number(SIZE, USUAL_SIZE, Window.MOST_ROWS),
                text(CURSOR, LONGEST_CURSOR, List.of(), null),
                text(COUNT, Limits.USUAL_LENGTH, List.of("exact", "estimated", "none"), "exact"));
    }

    private static List<Parameter> rows(Resource resource) {
        List<Parameter> search =
                resource.isSearchable() ? List.of(text(SEARCH, LONGEST_SEARCH, List.of(), null)) : List.of();
        List<String> steps = resource.orderings().stream()
                .flatMap(member -> Stream.of(member, "-" + member))
                .toList();
        return joined(List.of(
                resource.filters().stream().map(FieldTypes::parameter).toList(),
                search,
                List.of(list(ORDERING, Order.MOST_STEPS, steps))));
    }

    private static Parameter number(String name, @Nullable Integer preset, int most) {
        Limits limits = new Limits(1, most, 0, 0, null, List.of(), false);
        return new Parameter(name, Parameter.In.QUERY, ParameterType.INT, false, preset, limits);
    }

    private static Parameter text(String name, int most, List<String> allowed, @Nullable String preset) {
        Limits limits = new Limits(null, null, 1, most, null, allowed, false);
        return new Parameter(name, Parameter.In.QUERY, ParameterType.STRING, false, preset, limits);
    }

    /** A choice of names; nothing where there are none. */
    private static List<Parameter> names(String name, List<String> allowed) {
        return allowed.isEmpty() ? List.of() : List.of(list(name, allowed.size(), allowed));
    }

    private static Parameter list(String name, int most, List<String> allowed) {
        Limits limits = new Limits(null, null, 0, Limits.USUAL_LENGTH, null, allowed, false);
        return new Parameter(name, Parameter.In.QUERY, ParameterType.STRING, false, most, null, limits);
    }
}
