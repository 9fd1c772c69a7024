package dev.tributary.aggregation.view.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a mapping may hold. Each key is declared once, in the order in which readers tell of them; by that one line it is
 * read, known, described and found in the schema.
 */
final class Mapping {

    private final List<Key<?>> keys;
    private final Supplier<List<Schema>> rules;
    private final Condition condition;

    Mapping() {
        this(List::of);
    }

    /** A mapping that also keeps to these rules; the schema says them, readers check them by themselves. */
    Mapping(Supplier<List<Schema>> rules) {
        this(new ArrayList<>(), rules, Condition.ALWAYS);
    }

    private Mapping(List<Key<?>> keys, Supplier<List<Schema>> rules, Condition condition) {
        this.keys = keys;
        this.rules = rules;
        this.condition = condition;
    }

    /** Another mapping that begins with the same keys. */
    Mapping extended() {
        return new Mapping(new ArrayList<>(keys), rules, condition);
    }

    /** The same mapping, for the declaration of keys that may be given on that condition only. */
    Mapping where(Condition holds) {
        return new Mapping(keys, rules, holds);
    }

    /** Declares a key that must be given. */
    <T> Key<T> needs(String name, Form<T> form, String says) {
        return add(new Key<>(name, form, true, null, null, condition, says));
    }

    /** Declares a key that may be left out. */
    <T> Key<T> takes(String name, Form<T> form, String says) {
        return add(new Key<>(name, form, false, null, null, condition, says));
    }

    /** Declares a key for which a usual value stands where it is left out. */
    <T> Key<T> takes(String name, Kind<T> kind, String usual, String says) {
        return add(new Key<>(name, kind, false, usual, kind.read(usual), condition, says));
    }

    private <T> Key<T> add(Key<T> key) {
        keys.add(key);
        return key;
    }

    List<Key<?>> keys() {
        return List.copyOf(keys);
    }

    /** The names of the keys that a mapping with those of this block may have. */
    List<String> known(Block block) {
        return keys.stream()
                .filter(key -> key.condition().holds().test(block))
                .map(Key::name)
                .toList();
    }

    Schema schema() {
        return Schema.of("type", "object")
                .with("properties", merged(keys.stream(), Key::schema))
                .with("additionalProperties", false)
                .withAny(
                        "required",
                        needed().filter(key -> !key.isConditional())
                                .map(Key::name)
                                .toList())
                .withAny(
                        "dependentSchemas",
                        merged(conditional(), key -> key.condition().schema()))
                .withAny(
                        "allOf",
                        Stream.concat(needed().filter(Key::isConditional).map(Mapping::ifThen), rules.get().stream())
                                .toList());
    }

    private Stream<Key<?>> needed() {
        return keys.stream().filter(Key::needed);
    }

    private Stream<Key<?>> conditional() {
        return keys.stream().filter(Key::isConditional);
    }

    private static Schema ifThen(Key<?> key) {
        return Schema.of("if", key.condition().schema()).with("then", Schema.having(key.name()));
    }

    /** By the names of the keys; two keys of one name on two conditions become either. */
    private static Map<String, Schema> merged(Stream<Key<?>> keys, Function<Key<?>, Schema> part) {
        Map<String, Schema> merged = new LinkedHashMap<>();
        keys.forEach(key -> merged.merge(key.name(), part.apply(key), Schema::anyOf));
        return merged;
    }
}
