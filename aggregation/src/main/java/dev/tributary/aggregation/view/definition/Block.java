package dev.tributary.aggregation.view.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping while it is read: whatever nobody asked for is an unknown key. */
final class Block {

    private final Item item;
    private final Map<String, Item> members;
    private final Set<String> asked = new LinkedHashSet<>();

    Block(Item item) {
        this.item = item;
        this.members = item.members();
    }

    Item item() {
        return item;
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    /** The value of a key, {@code null} where it is not given. */
    @Nullable
    Item get(String key) {
        asked.add(key);
        return members.get(key);
    }

    /** The scalar of a key; {@code preset} where it is not given, or is refused. */
    <T> T read(String key, Kind<T> kind, T preset) {
        T value = read(key, kind);
        return value == null ? preset : value;
    }

    /** The scalar of a key; {@code null} where it is not given, or is refused. */
    <T> @Nullable T read(String key, Kind<T> kind) {
        Item value = get(key);
        return value == null ? null : read(value, kind);
    }

    /** The scalar of a key that must be there; {@code null} where it is missing or refused. */
    <T> @Nullable T require(String key, Kind<T> kind) {
        if (!has(key)) {
            get(key);
            item.refuse(Rule.MISSING_KEY, "no '" + key + "'", key + ": " + kind.expected());
            return null;
        }
        return read(key, kind);
    }

    /** The scalar of that kind in an item; {@code null}, and refused, if it is none. */
    static <T> @Nullable T read(Item item, Kind<T> kind) {
        String text = item.text();
        T value = text == null ? null : kind.read(text);
        if (text != null && value == null) {
            item.refuse(text.isEmpty() ? "nothing" : text, kind.expected());
        }
        return value;
    }

    /** The mapping of a key as a block of its own; {@code null} where it is not given. */
    @Nullable
    Block block(String key) {
        Item value = get(key);
        return value == null ? null : new Block(value);
    }

    /** The members of the mapping of a key; empty where it is not given. */
    Map<String, Item> members(String key) {
        Item value = get(key);
        return value == null ? Map.of() : value.members();
    }

    /** The elements of the list of a key; empty where it is not given. */
    List<Item> elements(String key) {
        Item value = get(key);
        return value == null ? List.of() : value.elements();
    }

    /** Refuses what was not asked for until now. */
    void refuseUnknown() {
        members.forEach((key, value) -> {
            if (!asked.contains(key)) {
                value.refuse(Rule.UNKNOWN_KEY, "unknown key", Nearest.to(key, asked));
            }
        });
    }
}
