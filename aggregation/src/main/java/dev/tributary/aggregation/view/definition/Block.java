package dev.tributary.aggregation.view.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping while it is read by its keys. */
final class Block {

    private final Item item;
    private final Map<String, Item> members;

    Block(Item item) {
        this(item, item.members());
    }

    private Block(Item item, Map<String, Item> members) {
        this.item = item;
        this.members = members;
    }

    /** The same mapping as if it had none of these keys. */
    Block without(Set<String> keys) {
        Map<String, Item> others = new LinkedHashMap<>(members);
        others.keySet().removeAll(keys);
        return new Block(item, others);
    }

    Item item() {
        return item;
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    boolean has(Key<?> key) {
        return has(key.name());
    }

    /** Where the value of a key stands; {@code null} where it is not given. */
    @Nullable
    Item item(Key<?> key) {
        return members.get(key.name());
    }

    /** The value of a key; what usually stands there where it is not given, or is refused. */
    <T> T read(Key<T> key) {
        T value = find(key);
        return value == null ? key.preset() : value;
    }

    /** The same with something else as usual. */
    <T> T read(Key<T> key, T preset) {
        T value = find(key);
        return value == null ? preset : value;
    }

    /** The value of a key; {@code null} where it is not given, or is refused. */
    <T> @Nullable T find(Key<T> key) {
        Item value = item(key);
        return value == null ? null : key.form().read(value);
    }

    /** The value of a key that must be there; {@code null} where it is missing or refused. */
    <T> @Nullable T require(Key<T> key) {
        if (!has(key)) {
            item.refuse(
                    Rule.MISSING_KEY,
                    "no '" + key.name() + "'",
                    key.name() + ": " + key.form().expected());
        }
        return find(key);
    }

    /** The mapping of a key; an empty one where it is not given. */
    Block block(Key<Block> key) {
        return read(key, new Block(item, Map.of()));
    }

    /** The members of the mapping of a key; empty where it is not given. */
    Map<String, Item> members(Key<Map<String, Item>> key) {
        return read(key, Map.of());
    }

    /** The elements of the list of a key; empty where it is not given. */
    List<Item> elements(Key<List<Item>> key) {
        return read(key, List.of());
    }

    /** The texts of the list of a key, without those that are refused. */
    List<String> texts(Key<List<Item>> key) {
        return elements(key).stream().map(Item::text).filter(Objects::nonNull).toList();
    }

    /** Refuses what a mapping with these keys cannot have. */
    void refuseUnknown(Mapping mapping) {
        List<String> known = mapping.known(this);
        members.forEach((key, value) -> {
            if (!known.contains(key)) {
                value.refuse(Rule.UNKNOWN_KEY, "unknown key", Nearest.to(key, known));
            }
        });
    }
}
