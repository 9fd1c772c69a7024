package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.plan.Cycles;
import dev.tributary.aggregation.view.AccessRule;
import dev.tributary.aggregation.view.CachePolicy;
import dev.tributary.aggregation.view.Join;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one member of {@code views:}. */
final class ViewReader {

    private final String name;
    private final Block block;
    private final Set<String> services;

    private ViewReader(String name, Item item, Set<String> services) {
        this.name = name;
        this.block = new Block(item);
        this.services = services;
    }

    /**
     * The view; {@code null}, and refused, where it cannot be understood.
     *
     * @param services the names of the Services that were declared, well or badly
     */
    static @Nullable View read(String name, Item item, Set<String> services) {
        return new ViewReader(name, item, services).read();
    }

    private @Nullable View read() {
        PathPattern path = path();
        Duration deadline = block.read(ViewKeys.DEADLINE);
        AccessRule access = block.read(ViewKeys.ACCESS);
        boolean snapshot = block.read(ViewKeys.SNAPSHOT);
        Map<String, Item> declared = block.members(ViewKeys.PARTS);
        var references =
                new References(ParameterReader.read(block.members(ViewKeys.PARAMS), path), declared, access.isPublic());
        List<Part> parts = parts(declared, references, View.forSources(deadline));
        CacheRules.check(parts, declared, snapshot);
        CachePolicy cache =
                block.has(ViewKeys.CACHE) ? CacheReader.ofView(block.block(ViewKeys.CACHE), references) : null;
        block.refuseUnknown(ViewKeys.VIEW);
        return path == null
                ? null
                : new View(name, path.text(), references.parameters(), deadline, parts, snapshot, cache, access);
    }

    private @Nullable PathPattern path() {
        String text = block.require(ViewKeys.GET);
        Item item = block.item(ViewKeys.GET);
        return text == null || item == null ? null : PathPattern.read(text, item);
    }

    private List<Part> parts(Map<String, Item> declared, References references, Duration most) {
        if (declared.isEmpty()) {
            block.item().refuse(Rule.MISSING_KEY, "no 'parts'", "parts: at least one");
        }
        if (declared.size() > ViewKeys.MOST_PARTS) {
            block.item().refuse(declared.size() + " parts", "at most " + ViewKeys.MOST_PARTS);
            return List.of();
        }
        var reader = new PartReader(references, services, most);
        List<Part> parts = new ArrayList<>();
        declared.forEach((part, item) -> {
            Part read = isBadName(part, item) ? null : reader.read(part, item);
            if (read != null) {
                parts.add(read);
            }
        });
        refuseCycle(parts, declared);
        refuseSharedMember(parts, declared);
        return parts;
    }

    private static boolean isBadName(String part, Item item) {
        if (Kind.isName(part) && !part.equals(ViewKeys.CALLER)) {
            return false;
        }
        item.refuse(
                "not a part's name",
                Kind.isName(part)
                        ? "another, for {caller.…} is who asks"
                        : "a letter, then letters, digits and _, at most 64");
        return true;
    }

    private static void refuseCycle(List<Part> parts, Map<String, Item> declared) {
        List<String> cycle = Cycles.in(parts);
        if (!cycle.isEmpty()) {
            Item first = declared.get(cycle.getFirst());
            if (first != null) {
                first.refuse(
                        Rule.CYCLE,
                        "waits for itself: " + String.join(" → ", cycle),
                        "references that lead nowhere back");
            }
        }
    }

    /** Two joins cannot attach the same member. */
    private static void refuseSharedMember(List<Part> parts, Map<String, Item> declared) {
        Map<String, String> takenBy = new HashMap<>();
        for (Part part : parts) {
            Join join = part.join();
            if (join != null && join.attach() != null) {
                String member = join.list() + "." + join.parents() + "." + join.attach();
                String other = takenBy.putIfAbsent(member, part.name());
                Item item = declared.get(part.name());
                if (other != null && item != null) {
                    item.refuse("attaches " + join.attach() + ", as " + other + " does", "another member");
                }
            }
        }
    }
}
