package dev.tributary.aggregation.plan;

import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.SqlSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the queries of a wave that can be asked in one statement: those that are asked at the same moment, whatever the
 * caller says, and may take equally long.
 */
final class Together {

    private Together() {}

    /** The indexes of the steps of each such statement; two steps at least. */
    static List<List<Integer>> in(List<Step> steps) {
        Map<Alike, List<Integer>> alike = new LinkedHashMap<>();
        for (Step step : steps) {
            Part part = step.part();
            if (part.source() instanceof SqlSource && part.cache() == null && isPlain(part)) {
                alike.computeIfAbsent(new Alike(Set.copyOf(step.needs()), part.timeout()), _ -> new ArrayList<>())
                        .add(step.index());
            }
        }
        return alike.values().stream()
                .filter(indexes -> indexes.size() > 1)
                .map(List::copyOf)
                .toList();
    }

    private static boolean isPlain(Part part) {
        return part.join() == null && part.when() == null;
    }

    private record Alike(Set<Integer> needs, Duration timeout) {}
}
