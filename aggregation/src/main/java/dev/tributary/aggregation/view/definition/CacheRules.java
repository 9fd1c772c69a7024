package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.plan.Planner;
import dev.tributary.aggregation.view.CachePolicy;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.SqlSource;
import dev.tributary.aggregation.view.ValueSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What holds between the cache of a part and all else that its view declares. */
final class CacheRules {

    private final List<Part> parts;
    private final Map<String, Item> declared;

    private CacheRules(List<Part> parts, Map<String, Item> declared) {
        this.parts = parts;
        this.declared = declared;
    }

    /** Refuses what cannot be kept, and what it cannot be purged by. */
    static void check(List<Part> parts, Map<String, Item> declared, boolean snapshot) {
        var rules = new CacheRules(parts, declared);
        for (Part part : parts) {
            if (part.cache() != null) {
                rules.source(part, snapshot);
                rules.tags(part, part.cache());
            }
        }
    }

    private Block block(Part part) {
        return new Block(Objects.requireNonNull(declared.get(part.name())));
    }

    private void source(Part part, boolean snapshot) {
        Item cache = Objects.requireNonNull(block(part).item(PartKeys.CACHE));
        if (part.source() instanceof ValueSource) {
            cache.refuse("never used, for the part is a constant", "no cache");
        }
        if (snapshot && part.source() instanceof SqlSource) {
            cache.refuse("of another moment than the other queries of the snapshot", "no cache, or no snapshot");
        }
    }

    /** A tag can tell only what is known when the part is asked. */
    private void tags(Part part, CachePolicy policy) {
        List<Item> items = block(part).block(PartKeys.CACHE).elements(CacheKeys.TAGS);
        Set<String> before = Planner.before(part, parts);
        for (int i = 0;
                i < policy.tags().size() && items.size() == policy.tags().size();
                i++) {
            for (Reference reference : policy.tags().get(i).references()) {
                if (reference instanceof Reference.ToPart there && !before.contains(there.part())) {
                    items.get(i)
                            .refuse(
                                    "{" + reference + "} is not there before " + part.name() + " is asked",
                                    "a parameter, or a part that " + part.name() + " waits for");
                }
            }
        }
    }
}
