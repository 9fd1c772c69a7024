package dev.tributary.api.resource;

import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.ParameterType;
import dev.tributary.persistence.resource.Expansion;
import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.Filter;
import dev.tributary.persistence.resource.Order;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a caller may say in a path or a query; anything else is refused. */
public final class Parameters {

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

    private static final int USUAL_SIZE = 20;
    private static final int LONGEST_SEARCH = 200;
    private static final int LONGEST_CURSOR = 4096;

    private Parameters() {}

    /** Of a list. */
    public static List<Parameter> ofList(Collection collection) {
        var all = new ArrayList<Parameter>();
        all.add(number(PAGE, null, DEEPEST));
        all.add(number(SIZE, USUAL_SIZE, Window.MOST_ROWS));
        all.add(text(CURSOR, 1, LONGEST_CURSOR, List.of(), null));
        all.add(text(COUNT, 0, Limits.USUAL_LENGTH, List.of("exact", "estimated", "none"), "exact"));
        all.addAll(ofRows(collection.resource()));
        all.addAll(ofExpansions(collection.resource()));
        return List.copyOf(all);
    }

    /** Of a whole list as JSON lines. */
    public static List<Parameter> ofLines(Collection collection) {
        return Stream.concat(ofRows(collection.resource()).stream(), ofExpansions(collection.resource()).stream())
                .toList();
    }

    /** Of a whole list as a table, where nothing is nested. */
    public static List<Parameter> ofTable(Collection collection) {
        return ofRows(collection.resource());
    }

    /** Of one row that is read. */
    public static List<Parameter> ofRow(Collection collection) {
        var all = new ArrayList<>(ofWrite());
        all.add(fields(collection.resource()));
        all.addAll(ofExpansions(collection.resource()));
        return List.copyOf(all);
    }

    /** Of one row that is changed. */
    public static List<Parameter> ofWrite() {
        Limits limits = new Limits(1L, null, 0, 0, null, List.of(), false);
        return List.of(new Parameter(ID, Parameter.In.PATH, ParameterType.LONG, true, null, limits));
    }

    /** Of several rows that are written at once. */
    public static List<Parameter> ofBulk() {
        return List.of(new Parameter(ATOMIC, Parameter.In.QUERY, ParameterType.BOOLEAN, false, false, Limits.USUAL));
    }

    private static List<Parameter> ofRows(Resource resource) {
        var all = new ArrayList<Parameter>();
        resource.filters().forEach(filter -> all.add(filter(filter)));
        if (resource.isSearchable()) {
            all.add(text(SEARCH, 1, LONGEST_SEARCH, List.of(), null));
        }
        List<String> steps = resource.orderings().stream()
                .flatMap(member -> Stream.of(member, "-" + member))
                .toList();
        all.add(names(ORDERING, Order.MOST_STEPS, steps));
        all.add(fields(resource));
        return all;
    }

    private static Parameter fields(Resource resource) {
        List<String> names = resource.fields().stream().map(Field::name).toList();
        return names(FIELDS, names.size(), names);
    }

    private static List<Parameter> ofExpansions(Resource resource) {
        List<String> names = resource.expansions().stream().map(Expansion::name).toList();
        return names.isEmpty() ? List.of() : List.of(names(EXPAND, names.size(), names));
    }

    private static Parameter filter(Filter filter) {
        ParameterType type = FieldTypes.of(filter.type());
        Limits limits = FieldTypes.limits(filter.type(), filter.rules());
        return new Parameter(
                filter.parameter(),
                Parameter.In.QUERY,
                type,
                false,
                filter.list() ? Filter.MOST_VALUES : 0,
                null,
                limits);
    }

    private static Parameter number(String name, @Nullable Integer preset, int most) {
        Limits limits = new Limits(1, most, 0, 0, null, List.of(), false);
        return new Parameter(name, Parameter.In.QUERY, ParameterType.INT, false, preset, limits);
    }

    private static Parameter text(String name, int least, int most, List<String> allowed, @Nullable String preset) {
        Limits limits = new Limits(null, null, least, most, null, allowed, false);
        return new Parameter(name, Parameter.In.QUERY, ParameterType.STRING, false, preset, limits);
    }

    private static Parameter names(String name, int most, List<String> allowed) {
        Limits limits = new Limits(null, null, 0, Limits.USUAL_LENGTH, null, allowed, false);
        return new Parameter(name, Parameter.In.QUERY, ParameterType.STRING, false, most, null, limits);
    }
}
