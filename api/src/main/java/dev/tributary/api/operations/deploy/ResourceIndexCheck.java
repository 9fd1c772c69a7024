package dev.tributary.api.operations.deploy;

import dev.tributary.persistence.catalogue.Catalogue;
import dev.tributary.persistence.resource.Column;
import dev.tributary.persistence.resource.Filter;
import dev.tributary.persistence.resource.Resource;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether resources can be filtered and ordered without reading all of their rows. */
final class ResourceIndexCheck implements StoredCheck {

    private static final String LEADING = """
            select a.attname::text
            from pg_index i
              join pg_class x on x.oid = i.indexrelid
              join pg_am m on m.oid = x.relam
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
            where i.indrelid = to_regclass(?) and i.indisvalid and i.indpred is null and m.amname = 'btree'
            """;

    /** What other conditions need, nobody can tell from their text. */
    private static final Pattern COMPARISON = Pattern.compile("t\\.(\\w+) (?:=|<|>|<=|>=) (?:\\?|any\\(\\?\\))");

    private final List<Resource> resources;

    ResourceIndexCheck() {
        this(Catalogue.ALL);
    }

    ResourceIndexCheck(List<Resource> resources) {
        this.resources = List.copyOf(resources);
    }

    @Override
    public Stream<Weakness> of(Deployed deployed) throws SQLException {
        Stream<Weakness> found = Stream.empty();
        for (Resource resource : resources) {
            List<String> columns = deployed.column(LEADING, resource.group());
            // Without any, there is no such table yet
            found = columns.isEmpty() ? found : Stream.concat(found, unindexed(resource, new HashSet<>(columns)));
        }
        return found;
    }

    private static Stream<Weakness> unindexed(Resource resource, Set<String> columns) {
        Stream<Weakness> filters = resource.filters().stream()
                .filter(filter -> isMissing(column(filter), columns))
                .map(filter -> Risk.FILTER_UNINDEXED.found(resource.name() + ": no index for the filter "
                        + filter.parameter() + " (expected: one that begins with " + column(filter) + ")"));
        Stream<Weakness> orderings = resource.fields().stream()
                .filter(field -> resource.orderings().contains(field.name()))
                .filter(field -> isMissing(column(field.column()), columns))
                .map(field -> Risk.ORDERING_UNINDEXED.found(resource.name() + ": no index for the ordering "
                        + field.name() + " (expected: one that begins with " + column(field.column()) + ")"));
        return Stream.concat(filters, orderings);
    }

    private static boolean isMissing(@Nullable String column, Set<String> columns) {
        return column != null && !columns.contains(column);
    }

    private static @Nullable String column(Filter filter) {
        Matcher comparison = COMPARISON.matcher(filter.condition());
        return comparison.matches() ? comparison.group(1) : null;
    }

    private static @Nullable String column(Column column) {
        return column instanceof Column.Plain plain ? plain.name() : null;
    }
}
