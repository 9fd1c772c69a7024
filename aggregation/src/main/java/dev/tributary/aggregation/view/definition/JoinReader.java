package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.json.JsonPointer;
import dev.tributary.aggregation.source.SqlQuery.Rows;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.FunctionSource;
import dev.tributary.aggregation.view.Join;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how a part is joined to the list of another part. */
final class JoinReader {

    /** The most keys that are asked for one by one. */
    static final int MOST_CALLS = 20;

    private static final Key<Integer> FEW_KEYS = PartKeys.MAX_KEYS.as(Quantity.number(1, MOST_CALLS));

    private final String part;
    private final Block block;
    private final Map<String, Item> parts;

    private JoinReader(String part, Block block, Map<String, Item> parts) {
        this.part = part;
        this.block = block;
        this.parts = parts;
    }

    /**
     * The join; {@code null} where the part is none, or is refused.
     *
     * @param parts all that are declared beside it
     * @param source what is asked for the keys; {@code null} where it could not be read
     */
    static @Nullable Join read(String part, Block block, Map<String, Item> parts, @Nullable Source source) {
        Item item = block.item(PartKeys.FOR_EACH);
        String path = block.find(PartKeys.FOR_EACH);
        return item == null || path == null ? null : new JoinReader(part, block, parts).read(path, item, source);
    }

    private @Nullable Join read(String path, Item item, @Nullable Source source) {
        List<String> words = List.of(path.split("\\.", -1));
        boolean each =
                source instanceof CallSource call && call.path().references().contains(new Reference.ToKeys());
        String attach = attach(words);
        JsonPointer key = key(each);
        boolean many = block.read(PartKeys.JOINED_ROWS) == Rows.MANY;
        boolean drop = block.read(PartKeys.MISSING) == PartKeys.Missing.DROP;
        int maxKeys = maxKeys(each);
        int batch = block.read(PartKeys.BATCH);
        if (source != null && !source.references().contains(new Reference.ToKeys())) {
            item.refuse(
                    "its source asks for no keys",
                    source instanceof FunctionSource
                            ? "with(\"keys\")"
                            : "= any(:keys) in sql; {keys} in a query, or {key} in the path, of a call");
        }
        if (!isList(words, item)) {
            return null;
        }
        List<String> parents = words.subList(1, words.size() - 1);
        return new Join(words.getFirst(), parents, words.getLast(), key, attach, many, drop, maxKeys, each ? 1 : batch);
    }

    private boolean isList(List<String> words, Item item) {
        String list = words.getFirst();
        if (words.size() < 2 || words.stream().anyMatch(String::isBlank)) {
            item.refuse(
                    String.join(".", words),
                    "a part with a list and the member that holds the key, such as related.productId");
            return false;
        }
        if (!parts.containsKey(list) || list.equals(part)) {
            item.refuse(list + " is no other part", Nearest.to(list, parts.keySet()));
            return false;
        }
        return true;
    }

    private @Nullable String attach(List<String> words) {
        Item item = block.item(PartKeys.ATTACH);
        String path = block.find(PartKeys.ATTACH);
        if (item == null || path == null) {
            return null;
        }
        String parent = String.join(".", words.subList(0, words.size() - 1)) + ".";
        String name = path.startsWith(parent) ? path.substring(parent.length()) : "";
        if (name.isEmpty() || name.contains(".")) {
            item.refuse(path, parent + "name: a member beside the key");
            return null;
        }
        return name;
    }

    private @Nullable JsonPointer key(boolean each) {
        String name = block.find(PartKeys.KEY);
        Item item = block.item(PartKeys.KEY);
        if (each && item != null) {
            item.refuse("never used, for every key is asked on its own", "no key");
        }
        if (!each && item == null) {
            block.item().refuse(Rule.MISSING_KEY, "no 'key'", "key: the member of a row that holds the key");
        }
        List<String> words = name == null ? List.of() : List.of(name.split("\\.", -1));
        if (item != null && words.stream().anyMatch(String::isBlank)) {
            item.refuse(String.valueOf(name), "a member such as id or ref.id");
        }
        return each ? null : JsonPointer.of(words);
    }

    private int maxKeys(boolean each) {
        Item item = block.item(PartKeys.MAX_KEYS);
        int most = block.read(each ? FEW_KEYS : PartKeys.MAX_KEYS);
        if (each && item == null) {
            block.item()
                    .refuse(
                            "a call for every key, without a bound",
                            "max-keys: at most " + MOST_CALLS + ", or {keys} in the query");
        }
        return most;
    }
}
