package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonWriter;
import dev.tributary.aggregation.view.Join;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a join's source answered, by key. */
final class Rows {

    /** An empty list. */
    static final Json NONE = list(List.of());

    private final Join join;
    private final boolean wanted;
    private final @Nullable Json substitute;
    private final Map<String, Json> byKey = new HashMap<>();

    private Rows(Join join, boolean wanted, @Nullable Json substitute) {
        this.join = join;
        this.wanted = wanted;
        this.substitute = substitute;
    }

    /** The rows of a join's outcome; where it failed, its substitute stands for every row. */
    static Rows of(Join join, @Nullable Outcome outcome) {
        if (outcome == null || !outcome.isAnswered()) {
            return new Rows(join, !(outcome instanceof Outcome.Unasked), outcome == null ? Json.NULL : outcome.body());
        }
        var rows = new Rows(join, true, null);
        if (join.key() == null) {
            outcome.body().forEachMember(rows.byKey::put);
        } else {
            rows.index(outcome.body().elements());
        }
        return rows;
    }

    private void index(List<Json> elements) {
        var all = new LinkedHashMap<String, List<Json>>();
        for (Json row : elements) {
            String key = join.key() == null ? null : key(row.at(join.key()));
            if (key != null) {
                all.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
            }
        }
        all.forEach((key, rows) -> byKey.put(key, join.many() ? list(rows) : rows.getLast()));
    }

    /** A list of values as one value. */
    static Json list(List<Json> values) {
        var list = new JsonWriter(2
                        + values.stream().mapToInt(value -> value.length() + 1).sum())
                .beginArray();
        values.forEach(list::value);
        return Json.trusted(list.endArray().toBytes());
    }

    /** The text of a scalar, by which keys are compared: every digit counts; {@code null} for no key. */
    static @Nullable String key(@Nullable Json value) {
        return value == null || value.isNull() || value.isObject() || value.isArray() ? null : value.asText();
    }

    /** Whether anything is attached at all. */
    boolean isWanted() {
        return wanted;
    }

    /** What is attached to an object. */
    Json of(Json object) {
        if (substitute != null) {
            return substitute;
        }
        Json row = row(object);
        return row != null ? row : join.many() ? NONE : Json.NULL;
    }

    /** Whether an object is left out, since its key has no row. */
    boolean drops(Json object) {
        return substitute == null && join.dropMissing() && row(object) == null;
    }

    private @Nullable Json row(Json object) {
        String key = key(object.member(join.member()));
        return key == null ? null : byKey.get(key);
    }
}
