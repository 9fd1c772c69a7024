package dev.tributary.aggregation.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of an object, or of every object of a list, the document shows. References and joins see all of it.
 *
 * @param fields the only members that stay; empty for all
 * @param drop members that go
 * @param rename new names by the old ones, in declared order
 * @param flatten members that are objects, whose own members take their place
 */
public record Projection(List<String> fields, List<String> drop, Map<String, String> rename, List<String> flatten) {

    /** Everything, as it is. */
    public static final Projection NONE = new Projection(List.of(), List.of(), Map.of(), List.of());

    public Projection {
        fields = List.copyOf(fields);
        drop = List.copyOf(drop);
        rename = Collections.unmodifiableMap(new LinkedHashMap<>(rename));
        flatten = List.copyOf(flatten);
    }

    /** Whether a member is shown. */
    public boolean shows(String member) {
        return (fields.isEmpty() || fields.contains(member)) && !drop.contains(member);
    }

    /** The name under which a member is shown. */
    public String name(String member) {
        return rename.getOrDefault(member, member);
    }

    /** Whether a member's own members take its place. */
    public boolean flattens(String member) {
        return flatten.contains(member);
    }
}
