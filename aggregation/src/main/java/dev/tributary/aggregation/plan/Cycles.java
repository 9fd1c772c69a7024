package dev.tributary.aggregation.plan;

import dev.tributary.aggregation.view.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds parts that wait for each other; a depth-first walk that stops at the first way back to where it came from. */
public final class Cycles {

    private final Map<String, Part> parts = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<String> path = new ArrayList<>();

    private Cycles(List<Part> parts) {
        parts.forEach(part -> this.parts.put(part.name(), part));
    }

    /** The names along one cycle, the first one repeated at the end; empty if there is none. */
    public static List<String> in(List<Part> parts) {
        var cycles = new Cycles(parts);
        return parts.stream()
                .map(part -> cycles.from(part.name()))
                .filter(cycle -> !cycle.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> from(String name) {
        int seen = path.indexOf(name);
        path.add(name);
        if (seen >= 0) {
            return List.copyOf(path.subList(seen, path.size()));
        }
        Part part = parts.get(name);
        if (part != null && !done.contains(name)) {
            for (String next : Planner.needed(part, parts.values())) {
                List<String> cycle = from(next);
                if (!cycle.isEmpty()) {
                    return cycle;
                }
            }
        }
        done.add(name);
        path.removeLast();
        return List.of();
    }
}
