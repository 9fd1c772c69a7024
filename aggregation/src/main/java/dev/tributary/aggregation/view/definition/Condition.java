package dev.tributary.aggregation.view.definition;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * When a key may be given.
 *
 * @param schema what a mapping that may have the key is valid by
 */
record Condition(Predicate<Block> holds, Schema schema) {

    static final Condition ALWAYS = new Condition(_ -> true, Schema.ANYTHING);

    /** Beside another key. */
    static Condition with(String key) {
        return new Condition(block -> block.has(key), Schema.having(key));
    }

    /** The same, but not beside that one. */
    Condition without(String key) {
        return new Condition(holds.and(block -> !block.has(key)), schema.with("not", Schema.having(key)));
    }

    /** Where a key, given or not, has one of these values. */
    static <E extends Enum<E>> Condition among(Key<E> key, Collection<E> values) {
        Schema schema = Schema.where(
                key.name(),
                Schema.filled(Schema.of("enum", values.stream().map(Kind::word).toList())));
        return new Condition(
                block -> values.contains(block.read(key)),
                values.contains(key.preset()) ? schema : schema.and(Schema.having(key.name())));
    }
}
