package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.Parameter.In;
import dev.tributary.aggregation.view.ParameterType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the members of {@code params:}. */
final class ParameterReader {

    private final String key;
    private final Item item;
    private final @Nullable PathPattern path;

    private ParameterReader(String key, Item item, @Nullable PathPattern path) {
        this.key = key;
        this.item = item;
        this.path = path;
    }

    /**
     * The parameters by the names that references use; placeholders that nobody declared are refused.
     *
     * @param path the view's; {@code null} where it could not be read
     */
    static Map<String, Parameter> read(Map<String, Item> declared, @Nullable PathPattern path) {
        var parameters = new LinkedHashMap<String, Parameter>();
        declared.forEach((key, item) -> parameters.put(key, new ParameterReader(key, item, path).read()));
        if (path != null) {
            path.names().stream().filter(name -> !declared.containsKey(name)).forEach(path::refuseUndeclared);
        }
        return parameters;
    }

    private Parameter read() {
        if (!Kind.isName(key)) {
            item.refuse("not a parameter's name", "a letter, then letters, digits and _, at most 64");
        }
        return item.isScalar() ? brief() : whole(new Block(item));
    }

    /** {@code id: long} for {@code id: { type: long }}. */
    private Parameter brief() {
        ParameterType type = ParameterKeys.TYPE.form().read(item);
        In in = isPlaceholder() ? In.PATH : In.QUERY;
        return new Parameter(key, in, type == null ? ParameterType.STRING : type, in == In.PATH, null, Limits.USUAL);
    }

    private Parameter whole(Block block) {
        In in = in(block);
        ParameterType type = block.read(ParameterKeys.TYPE);
        String name = block.read(ParameterKeys.NAME, key);
        Limits limits = new LimitsReader(block, type).read();
        boolean required = block.read(ParameterKeys.REQUIRED, in == In.PATH);
        int maxItems = maxItems(block, type);
        var parameter = new Parameter(
                in == In.HEADER ? name.toLowerCase(Locale.ROOT) : name, in, type, required, maxItems, null, limits);
        Object preset = preset(block, parameter);
        refuseContradictions(block, in, name, required);
        block.refuseUnknown(ParameterKeys.PARAMETER);
        return new Parameter(parameter.name(), in, type, required && preset == null, maxItems, preset, limits);
    }

    private static int maxItems(Block block, ParameterType type) {
        int maxItems = block.read(ParameterKeys.MAX_ITEMS, 0);
        if (maxItems > 0 && type == ParameterType.INSTANT) {
            block.item().refuse("a list of instants", "a list of another type");
        }
        return maxItems;
    }

    private In in(Block block) {
        In in = block.read(ParameterKeys.IN, isPlaceholder() ? In.PATH : In.QUERY);
        if (path != null && in == In.PATH && !isPlaceholder()) {
            item.refuse("not in the path " + path.text(), "{" + key + "} in it");
        }
        if (in != In.PATH && isPlaceholder()) {
            item.refuse("in: " + in.name().toLowerCase(Locale.ROOT), "path, for it stands in the view's path");
        }
        return in;
    }

    private boolean isPlaceholder() {
        return path != null && path.names().contains(key);
    }

    private @Nullable Object preset(Block block, Parameter parameter) {
        Item preset = block.item(ParameterKeys.DEFAULT);
        String text = preset == null ? null : preset.text();
        if (preset == null || text == null) {
            return null;
        }
        try {
            return parameter.read(text);
        } catch (Parameter.UnreadableException unreadable) {
            preset.refuse(text, String.valueOf(unreadable.getMessage()));
            return null;
        }
    }

    private void refuseContradictions(Block block, In in, String name, boolean required) {
        if (in == In.PATH && (block.has(ParameterKeys.DEFAULT) || !required)) {
            item.refuse("a placeholder of the path that may be left out", "no default, and not required: false");
        }
        if (in == In.PATH && !name.equals(key)) {
            item.refuse("name: " + name, key + ", for that is its name in the path");
        }
        if (in != In.PATH && required && block.has(ParameterKeys.DEFAULT) && block.has(ParameterKeys.REQUIRED)) {
            item.refuse("required, with a default", "one of the two");
        }
        if (in == In.HEADER) {
            HeaderName.isOwn(name, item);
        }
    }
}
