package dev.tributary.aggregation.plan;

import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Reference;
import java.util.List;

/**
 * One part with what it waits for.
 *
 * @param index its place among the parts, from 0
 * @param wave 0 if it can be asked at once, otherwise one more than the last of those that it needs
 * @param needs the indexes of the parts that must be there first, without repetition
 * @param needed whether another part waits for it
 * @param indispensable the references without whose values it cannot be asked
 * @param composition how its value becomes what the document shows
 */
public record Step(
        Part part,
        int index,
        int wave,
        List<Integer> needs,
        boolean needed,
        List<Reference> indispensable,
        Composition composition) {

    public Step {
        needs = List.copyOf(needs);
        indispensable = List.copyOf(indispensable);
    }
}
