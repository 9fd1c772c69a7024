package dev.tributary.aggregation.explain;

import dev.tributary.aggregation.plan.Step;
import dev.tributary.aggregation.view.Join;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Reference;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * That one part waits for another.
 *
 * @param step the other part's
 * @param references to its values, as they were declared
 * @param joined whether the keys of a join come from it
 */
record Wait(Step step, List<String> references, boolean joined) {

    Wait {
        references = List.copyOf(references);
    }

    /** What a part expects of one that it needs. A part that is needed without being referred to attaches the keys. */
    static Wait of(Part part, Step other) {
        String name = other.part().name();
        List<String> referred = Stream.concat(part.source().references().stream(), Stream.ofNullable(part.when()))
                .filter(reference -> reference instanceof Reference.ToPart there
                        && there.part().equals(name))
                .map(Reference::toString)
                .distinct()
                .toList();
        Join join = part.join();
        boolean joined = join != null && (referred.isEmpty() || join.list().equals(name));
        return new Wait(
                other,
                joined
                        ? Stream.concat(Stream.of(Objects.requireNonNull(join).path()), referred.stream())
                                .toList()
                        : referred,
                joined);
    }
}
