package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonException;
import dev.tributary.aggregation.source.SourceFunction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value in a file: what it is, where it stands (a member at its key), and where to complain about it. */
final class Item {

    private static final int DEPTH = 64;
    private static final int LONGEST = 8192;

    private final Node node;
    private final int line;
    private final String path;
    private final Origin origin;

    Item(Node node, String path, Origin origin) {
        this(node, line(node), path, origin);
    }

    private Item(Node node, int line, String path, Origin origin) {
        this.node = node;
        this.line = line;
        this.path = path;
        this.origin = node.getStartMark().map(Mark::getName).map(origin::in).orElse(origin);
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /** The keys that lead to it, joined by dots. */
    String path() {
        return path;
    }

    /** Where it stands. */
    Place at() {
        return new Place(origin.file(), line, path);
    }

    /** File and line, for other complaints to point at. */
    String place() {
        return origin.file() + ":" + line;
    }

    void refuse(String found, String expected) {
        refuse(Rule.BAD_VALUE, found, expected);
    }

    void refuse(Rule rule, String found, String expected) {
        String message = found + " (expected: " + expected + ")";
        origin.refuse(line, rule, path.isEmpty() ? message : path + ": " + message);
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** The scalar's text with the environment's values in place; {@code null}, and refused, for anything else. */
    @Nullable
    String text() {
        String raw = rawText();
        if (raw != null && raw.length() > LONGEST) {
            refuse(raw.length() + " characters", "at most " + LONGEST);
            return null;
        }
        return raw == null ? null : origin.variables().fill(raw, this::refuseUnset);
    }

    private void refuseUnset(String variable) {
        refuse(Rule.UNSET_VARIABLE, "${" + variable + "} is not set", "an environment variable, or a default");
    }

    /** The scalar's text as it stands; {@code null}, and refused, for anything else. */
    @Nullable
    String rawText() {
        if (!(node instanceof ScalarNode scalar)) {
            refuse(kind(), "a single value");
            return null;
        }
        if (scalar.getValue().codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            refuse("half of a surrogate pair", "Unicode text");
            return null;
        }
        return scalar.getValue();
    }

    /** The elements of a list; empty, and refused, for anything else. */
    List<Item> elements() {
        if (node instanceof SequenceNode list) {
            return IntStream.range(0, list.getValue().size())
                    .mapToObj(i -> new Item(list.getValue().get(i), path + "[" + i + "]", origin))
                    .toList();
        }
        refuse(kind(), "a list");
        return List.of();
    }

    /** The members of a mapping by their keys, in order; empty, and refused, for anything else. */
    Map<String, Item> members() {
        var members = new LinkedHashMap<String, Item>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> add(tuple, members));
        } else {
            refuse(kind(), "keys with values");
        }
        return members;
    }

    private void add(NodeTuple tuple, Map<String, Item> members) {
        Item key = new Item(tuple.getKeyNode(), path, origin);
        String name = key.rawText();
        if (name == null) {
            return;
        }
        Item value = new Item(tuple.getValueNode(), key.line, path.isEmpty() ? name : path + "." + name, origin);
        Item earlier = members.putIfAbsent(name, value);
        if (earlier != null) {
            origin.refuse(
                    key.line,
                    Rule.GIVEN_TWICE,
                    value.path + ": given twice (expected: once; the first is at " + earlier.place() + ")");
        }
    }

    /** The function that was declared in its place; {@code null} for all that a file can hold. */
    @Nullable
    SourceFunction function() {
        return JavaNodes.function(node);
    }

    /** The value as a JSON constant; numbers keep every digit. {@code null}, and refused, if JSON has no such value. */
    @Nullable
    Json json() {
        var text = new StringBuilder();
        try {
            JsonOfYaml.write(node, text, DEPTH);
            return Json.checked(text.toString().getBytes(StandardCharsets.UTF_8), DEPTH);
        } catch (JsonException | IllegalArgumentException wrong) {
            refuse(
                    "no JSON value",
                    "text, numbers, true, false, null, lists and keys with values, at most " + DEPTH + " deep");
            return null;
        }
    }

    private String kind() {
        return switch (node) {
            case MappingNode _ -> "keys with values";
            case SequenceNode _ -> "a list";
            case ScalarNode scalar -> scalar.getValue().isEmpty() ? "nothing" : scalar.getValue();
            default -> "something else";
        };
    }
}
