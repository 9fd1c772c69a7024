package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonException;
import dev.tributary.aggregation.source.SourceFunction;
import dev.tributary.aggregation.view.declaration.Declared;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Makes of what was declared in Java the nodes that a file would give, each marked with its class and line. */
final class JavaNodes {

    private static final String FUNCTION = "function";
    private static final int DEPTH = 64;

    private final Optional<Mark> mark;

    private JavaNodes(Declared.At at) {
        this.mark = Optional.of(new Mark(at.file(), 0, at.line() - 1, 0, new int[0], 0));
    }

    /** A file with nothing but this. */
    static Node of(Declared.Member declared) {
        return new JavaNodes(declared.at()).mapping(List.of(tuple(declared)));
    }

    /** The function that a node stands for; {@code null} for any other node. */
    static @Nullable SourceFunction function(Node node) {
        return node.getProperty(FUNCTION) instanceof SourceFunction function ? function : null;
    }

    private static NodeTuple tuple(Declared.Member member) {
        var nodes = new JavaNodes(member.at());
        return new NodeTuple(nodes.scalar(Tag.STR, member.key()), nodes.node(member.value()));
    }

    private Node node(Declared value) {
        return switch (value) {
            case Declared.Text text -> scalar(Tag.STR, text.text());
            case Declared.Constant constant -> constant(constant.json());
            case Declared.Listed list ->
                list(list.texts().stream().map(text -> scalar(Tag.STR, text)).toList());
            case Declared.Computed computed -> function(computed.function());
            case Declared.Block block ->
                mapping(block.members().stream().map(JavaNodes::tuple).toList());
        };
    }

    private Node function(SourceFunction function) {
        Node node = scalar(Tag.STR, "a function");
        node.setProperty(FUNCTION, function);
        return node;
    }

    /** What is no JSON is left as it stands, to be refused when it is read. */
    private Node constant(String json) {
        try {
            return json(Json.checked(json.getBytes(StandardCharsets.UTF_8), DEPTH));
        } catch (JsonException none) {
            return scalar(Tag.FLOAT, json);
        }
    }

    private Node json(Json value) {
        if (value.isArray()) {
            return list(value.elements().stream().map(this::json).toList());
        }
        if (value.isObject()) {
            List<NodeTuple> members = new ArrayList<>();
            value.forEachMember((name, member) -> members.add(new NodeTuple(scalar(Tag.STR, name), json(member))));
            return mapping(members);
        }
        return value.isString() ? scalar(Tag.STR, value.asText()) : scalar(Tag.FLOAT, value.toString());
    }

    private Node mapping(List<NodeTuple> members) {
        return new MappingNode(Tag.MAP, true, members, FlowStyle.BLOCK, mark, mark);
    }

    private Node list(List<Node> elements) {
        return new SequenceNode(Tag.SEQ, true, elements, FlowStyle.BLOCK, mark, mark);
    }

    private Node scalar(Tag tag, String text) {
        return new ScalarNode(tag, true, text, ScalarStyle.PLAIN, mark, mark);
    }
}
