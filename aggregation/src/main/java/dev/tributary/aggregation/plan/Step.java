package dev.tributary.aggregation.plan;

import dev.tributary.aggregation.view.Part;
import java.util.List;

/**
 * One part with what it waits for.
 *
 * @param index its place in the document, from 0
 * @param wave 0 if it can be asked at once, otherwise one more than the last of those that it needs
 * @param needs the indexes of the parts that it refers to, without repetition
 * @param needed whether another part refers to it
 */
public record Step(Part part, int index, int wave, List<Integer> needs, boolean needed) {

    public Step {
        needs = List.copyOf(needs);
    }
}
