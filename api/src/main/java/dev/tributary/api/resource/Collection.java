package dev.tributary.api.resource;

import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.FieldType;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Sight;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A resource as it is mounted on a path.
 *
 * @param name the last segment of the path
 * @param description one sentence for people
 * @param expanded what is expanded whether or not the caller asks for it
 * @param sight what is in it for everybody alike; null where that depends on the caller, who may then also ask for single
 *     rows and change them
 */
public record Collection(
        String name,
        String description,
        Resource resource,
        Set<String> expanded,
        @Nullable Sight sight) {

    public Collection {
        expanded = Set.copyOf(expanded);
    }

    /** A resource under its own name. */
    public static Collection of(Resource resource) {
        return new Collection(resource.name(), resource.description(), resource, Set.of(), null);
    }

    /** The members that are single values in every row: what can stand in the cells of a table. */
    List<String> columns() {
        return resource.fields().stream()
                .filter(field -> field.type() != FieldType.LONGS && !expanded.contains(field.name()))
                .map(Field::name)
                .toList();
    }

    /** Whether it is a list and nothing else. */
    public boolean isListOnly() {
        return sight != null;
    }
}
