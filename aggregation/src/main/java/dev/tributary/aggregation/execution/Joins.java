package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.plan.Composition;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.view.Join;
import dev.tributary.aggregation.view.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The joins of one execution: which keys they ask for, and what they attach. */
final class Joins {

    private final Arrivals arrivals;
    private final Map<String, Rows> rows = new ConcurrentHashMap<>();

    Joins(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** What a join that has arrived attaches. */
    Rows rows(Part part) {
        return rows.computeIfAbsent(
                part.name(), name -> Rows.of(Objects.requireNonNull(part.join()), arrivals.outcome(name)));
    }

    /**
     * The distinct keys of the list that a part is joined to, in the order of their appearance; what earlier joins attach
     * is looked into.
     *
     * @throws SourceException if there are more than the join allows
     */
    List<Json> keys(Join join) {
        Map<String, Json> keys = new LinkedHashMap<>();
        Outcome list = arrivals.outcome(join.list());
        if (list != null) {
            collect(list.body(), join, 0, arrivals.composition(join.list()), keys);
        }
        if (keys.size() > join.maxKeys()) {
            throw new SourceException(new SourceFailure.Unusable("too-many-keys"), 0);
        }
        return new ArrayList<>(keys.values());
    }

    private void collect(Json value, Join join, int depth, @Nullable Composition shown, Map<String, Json> keys) {
        if (value.isArray()) {
            value.elements().forEach(element -> collect(element, join, depth, shown, keys));
        } else if (value.isObject()) {
            if (depth == join.parents().size()) {
                add(value.member(join.member()), keys);
            } else {
                descend(value, join, depth, shown, keys);
            }
        }
    }

    private void descend(Json object, Join join, int depth, @Nullable Composition shown, Map<String, Json> keys) {
        String member = join.parents().get(depth);
        for (Composition.Attached added : shown == null ? List.<Composition.Attached>of() : shown.attached()) {
            if (added.name().equals(member)) {
                collect(rows(added.part()).of(object), join, depth + 1, added.rows(), keys);
                return;
            }
        }
        Json child = object.member(member);
        if (child != null) {
            collect(
                    child,
                    join,
                    depth + 1,
                    shown == null ? null : shown.members().get(member),
                    keys);
        }
    }

    private static void add(@Nullable Json value, Map<String, Json> keys) {
        String key = Rows.key(value);
        if (key != null && value != null) {
            keys.putIfAbsent(key, value);
        }
    }
}
