package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.json.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A form of more than one text: a list, names with values, or any value at all. */
record Structure<T>(String words, Schema schema, Function<Item, @Nullable T> reader) implements Form<T> {

    /** Any value that JSON has, too; the environment's variables are not filled in. */
    static final Structure<Json> CONSTANT = new Structure<>("any value", Schema.ANYTHING, Item::json);

    /** One text that is taken as it stands: the environment's variables are not filled in. */
    static Structure<String> raw(String words, Schema schema) {
        return new Structure<>(words, schema, Item::rawText);
    }

    static Structure<List<Item>> list(String words, Schema element) {
        return new Structure<>(words, Schema.of("type", "array").with("items", element), Item::elements);
    }

    /** A mapping whose keys are names that the file chooses. */
    static Structure<Map<String, Item>> named(String words, Schema member) {
        Schema mapping = Schema.of("type", "object").with("additionalProperties", member);
        return new Structure<>(words, mapping, Item::members);
    }

    /** The same, where each name is a match of that expression. */
    static Structure<Map<String, Item>> named(String words, String name, Schema member) {
        return named(words, Schema.ANYTHING)
                .with("patternProperties", Map.of("^" + name + "$", member))
                .with("additionalProperties", false);
    }

    /** The same, as a schema that says more. */
    Structure<T> with(String keyword, Object value) {
        return new Structure<>(words, schema.with(keyword, value), reader);
    }

    @Override
    public @Nullable T read(Item item) {
        return reader.apply(item);
    }
}
