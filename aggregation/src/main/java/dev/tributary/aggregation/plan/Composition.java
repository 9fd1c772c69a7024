package dev.tributary.aggregation.plan;

import dev.tributary.aggregation.view.Join;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Projection;
import dev.tributary.aggregation.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the value of a part becomes what the document shows: which members of an object stay, and what joins attach to it.
 * For a list it is how each element does.
 *
 * @param projection of the members that the value itself has
 * @param members how members become what is shown, where they do not stay as they are
 * @param attached what joins add
 */
public record Composition(Projection projection, Map<String, Composition> members, List<Attached> attached) {

    public Composition {
        members = Map.copyOf(members);
        attached = List.copyOf(attached);
    }

    /**
     * What a join adds to an object.
     *
     * @param name of the member
     * @param rows how each of its rows becomes what is shown
     */
    public record Attached(String name, Part part, Composition rows) {}

    /** Whether a join adds a member of that name, which then takes the place of the object's own. */
    public boolean attaches(String name) {
        return !attached.isEmpty()
                && attached.stream().anyMatch(added -> added.name().equals(name));
    }

    /** Whether values stay as they are. */
    public boolean isPlain() {
        return keepsMembers() && attached.isEmpty();
    }

    /** Whether the members that an object has stay as they are, but for those in whose place something is attached. */
    public boolean keepsMembers() {
        return projection.equals(Projection.NONE) && members.isEmpty();
    }

    /** How the value of a part of that view becomes what the document shows. */
    static Composition of(Part part, View view) {
        return at(part.name(), List.of(), part.projection(), view);
    }

    private static Composition at(String list, List<String> path, Projection projection, View view) {
        List<Attached> attached = new ArrayList<>();
        Map<String, Composition> members = new HashMap<>();
        for (Part part : view.parts()) {
            Join join = part.join();
            if (join == null || join.attach() == null || !join.list().equals(list)) {
                continue;
            }
            if (join.parents().equals(path)) {
                Composition rows = at(list, extended(path, join.attach()), part.projection(), view);
                attached.add(new Attached(join.attach(), part, rows));
            } else if (isBelow(path, join.parents())) {
                String member = join.parents().get(path.size());
                members.computeIfAbsent(member, _ -> at(list, extended(path, member), Projection.NONE, view));
            }
        }
        attached.forEach(added -> members.remove(added.name()));
        return new Composition(projection, members, attached);
    }

    private static boolean isBelow(List<String> path, List<String> parents) {
        return parents.size() > path.size() && parents.subList(0, path.size()).equals(path);
    }

    private static List<String> extended(List<String> path, String member) {
        return Stream.concat(path.stream(), Stream.of(member)).toList();
    }
}
