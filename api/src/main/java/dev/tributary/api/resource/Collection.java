package dev.tributary.api.resource;

import dev.tributary.aggregation.cache.Lives;
import dev.tributary.persistence.resource.Expansion;
import dev.tributary.persistence.resource.Field;
import dev.tributary.persistence.resource.FieldType;
import dev.tributary.persistence.resource.Resource;
import dev.tributary.persistence.resource.Shape;
import dev.tributary.persistence.resource.Sight;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A resource as it is mounted on a path.
 *
 * @param name the last segment of the path
 * @param description one sentence for people
 * @param expanded what is expanded whether or not the caller asks for it
 * @param sight what is in it for everybody alike; null where that depends on the caller, who may then also ask for single
 *     rows and change them
 * @param permissions who may do what with its rows
 * @param lives how long its answers are kept, unless the settings say otherwise
 */
public record Collection(
        String name,
        String description,
        Resource resource,
        Set<String> expanded,
        @Nullable Sight sight,
        Permissions permissions,
        Lives lives) {

    /** Short, for what nobody tells of, such as an estimated count; what is written is told of. */
    private static final Lives USUAL =
            new Lives(Duration.ofSeconds(30), Duration.ZERO, Duration.ofMinutes(10), Duration.ofSeconds(10));

    public Collection {
        expanded = Set.copyOf(expanded);
    }

    /** A resource under its own name. */
    public static Collection of(Resource resource, Permissions permissions) {
        return new Collection(resource.name(), resource.description(), resource, Set.of(), null, permissions, USUAL);
    }

    /** The members that are single values in every row: what can stand in the cells of a table. */
    List<String> columns() {
        return resource.fields().stream()
                .filter(field -> field.type() != FieldType.LONGS && !expanded.contains(field.name()))
                .map(Field::name)
                .toList();
    }

    /** What counts of what the asker may see: what everybody may, where he sees no more of it than they. */
    Sight seen(Sight asked, Shape shape) {
        Sight seen = sight == null ? asked : sight;
        return shown(shape).allMatch(one -> one.isPublicTo(seen)) ? Sight.PUBLIC : seen;
    }

    /** Whether somebody may see more of it than others. */
    boolean isVaried(Shape shape) {
        return sight == null && !shown(shape).allMatch(Resource::isOpen);
    }

    /** Whether some of it may be somebody's own. */
    boolean isOwned(Shape shape) {
        return shown(shape).anyMatch(Resource::isOwned);
    }

    private Stream<Resource> shown(Shape shape) {
        return Stream.concat(Stream.of(resource), expanded(shape));
    }

    /** The resources of the related rows that are shown. */
    Stream<Resource> expanded(Shape shape) {
        return resource.expansions().stream()
                .filter(expansion -> shape.expanded().contains(expansion.name()))
                .map(Expansion::resource);
    }

    /** Whether it is a list and nothing else. */
    public boolean isListOnly() {
        return sight != null;
    }
}
