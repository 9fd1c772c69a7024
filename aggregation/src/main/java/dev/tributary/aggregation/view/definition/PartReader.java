package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.view.CachePolicy;
import dev.tributary.aggregation.view.Join;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Projection;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.Source;
import dev.tributary.aggregation.view.ValueSource;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one member of {@code parts:}. */
final class PartReader {

    private static final List<Key<?>> SOURCES = List.of(PartKeys.SQL, PartKeys.CALL, PartKeys.VALUE);

    private final References references;
    private final Set<String> services;
    private final Duration most;

    /**
     * A reader of the parts of one view.
     *
     * @param most the longest that a part may take
     */
    PartReader(References references, Set<String> services, Duration most) {
        this.references = references;
        this.services = services;
        this.most = most;
    }

    /** The part; {@code null}, and refused, where it cannot be understood. */
    @Nullable
    Part read(String name, Item item) {
        Block block = FunctionReader.isIn(item) ? new Block(item).without(FunctionReader.KEYS) : new Block(item);
        boolean required = block.read(PartKeys.REQUIRED);
        Json fallback = fallback(block, required);
        Duration timeout = timeout(block);
        List<String> kinds = FunctionReader.isIn(item)
                ? List.of(FunctionReader.FUNCTION)
                : SOURCES.stream().filter(block::has).map(Key::name).toList();
        if (kinds.size() != 1) {
            item.refuse(
                    Rule.MISSING_KEY,
                    kinds.isEmpty() ? "no source" : String.join(" and ", kinds),
                    "one of sql, call, value");
            return null;
        }
        Source source = source(name, block);
        Reference when = when(name, block);
        CachePolicy cache =
                block.has(PartKeys.CACHE) ? CacheReader.ofPart(name, block.block(PartKeys.CACHE), references) : null;
        Join join = JoinReader.read(name, block, references.parts(), source);
        Projection projection = ProjectionReader.read(block);
        block.refuseUnknown(PartKeys.PART);
        return source == null
                ? null
                : new Part(name, source, required, fallback, timeout, when, join, projection, cache);
    }

    private @Nullable Reference when(String name, Block block) {
        Item item = block.item(PartKeys.WHEN);
        String text = block.find(PartKeys.WHEN);
        if (item == null || text == null) {
            return null;
        }
        if (!text.matches("\\{[^{}]+}")) {
            item.refuse(text, "one reference in braces, such as {details}");
            return null;
        }
        return references.find(text.substring(1, text.length() - 1), name, item);
    }

    private static @Nullable Json fallback(Block block, boolean required) {
        Item fallback = block.item(PartKeys.FALLBACK);
        if (fallback != null && required) {
            fallback.refuse("never used, for the part is required", "required: false, or no fallback");
        }
        return block.find(PartKeys.FALLBACK);
    }

    private Duration timeout(Block block) {
        Duration timeout = block.read(PartKeys.TIMEOUT, most);
        Item item = block.item(PartKeys.TIMEOUT);
        if (item != null && timeout.compareTo(most) > 0) {
            item.refuse(
                    Rule.PART_LIMIT,
                    timeout.toMillis() + "ms",
                    "at most " + most.toMillis() + "ms: the view's deadline less a reserve to answer");
        }
        return timeout;
    }

    private @Nullable Source source(String name, Block block) {
        if (FunctionReader.isIn(block.item())) {
            return FunctionReader.read(name, block.item(), references);
        }
        if (block.has(PartKeys.SQL)) {
            return SqlReader.read(name, block, references);
        }
        if (block.has(PartKeys.CALL)) {
            return new CallReader(name, block, references).read(services);
        }
        Json value = block.find(PartKeys.VALUE);
        return value == null ? null : new ValueSource(value);
    }
}
