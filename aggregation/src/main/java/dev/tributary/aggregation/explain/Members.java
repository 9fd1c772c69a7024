package dev.tributary.aggregation.explain;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonWriter;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of an object that is being written; what there is not is left out. */
final class Members {

    private static final int USUAL = 4096;

    private final JsonWriter out;

    private Members(JsonWriter out) {
        this.out = out;
    }

    /** An object with those members. */
    static Json object(Consumer<Members> members) {
        var out = new JsonWriter(USUAL).beginObject();
        members.accept(new Members(out));
        return Json.trusted(out.endObject().toBytes());
    }

    Members json(String name, @Nullable Json value) {
        if (value != null) {
            out.name(name).value(value);
        }
        return this;
    }

    Members text(String name, @Nullable String value) {
        return json(name, value == null ? null : Json.of(value));
    }

    Members number(String name, long value) {
        return json(name, Json.of(value));
    }

    Members flag(String name, boolean value) {
        return json(name, Json.of(value));
    }

    /** A list of texts, left out where it is empty. */
    Members texts(String name, Collection<String> values) {
        return values.isEmpty() ? this : list(name, values.stream().map(Json::of));
    }

    /** A parameter's value, or one of its limits: numbers and flags as they are, all else by its text. */
    Members value(String name, @Nullable Object value) {
        return json(name, value == null ? null : scalarOrList(value));
    }

    private static Json scalarOrList(Object value) {
        if (value.getClass().isArray()) {
            var out = new JsonWriter(USUAL).beginArray();
            for (int i = 0; i < Array.getLength(value); i++) {
                out.value(scalar(Array.get(value, i)));
            }
            return Json.trusted(out.endArray().toBytes());
        }
        return scalar(value);
    }

    private static Json scalar(Object value) {
        return switch (value) {
            case Boolean flag -> Json.of(flag);
            case BigDecimal number -> Json.trusted(number.toPlainString().getBytes(StandardCharsets.US_ASCII));
            case Number number -> Json.of(number.longValue());
            default -> Json.of(value.toString());
        };
    }

    Members object(String name, Consumer<Members> members) {
        return json(name, object(members));
    }

    /** A list of objects, one for each value, written by that. */
    <T> Members objects(String name, List<T> values, BiConsumer<T, Members> writer) {
        return list(name, values.stream().map(value -> object(members -> writer.accept(value, members))));
    }

    private Members list(String name, Stream<Json> values) {
        out.name(name).beginArray();
        values.forEach(out::value);
        out.endArray();
        return this;
    }
}
