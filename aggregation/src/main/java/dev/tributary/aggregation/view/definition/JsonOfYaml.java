package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.json.Json;
import java.util.HashSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Writes a YAML value as JSON, scalars by the JSON schema of YAML 1.2: only what looks like a number is one. */
final class JsonOfYaml {

    /** A few aliases can stand for more text than there is memory. */
    private static final int LONGEST = 1 << 20;

    private JsonOfYaml() {}

    /**
     * @param depth how many more levels there may be
     * @throws IllegalArgumentException if there are more, or if a key is not a scalar
     */
    static void write(Node node, StringBuilder out, int depth) {
        if (depth == 0 || out.length() > LONGEST) {
            throw new IllegalArgumentException("too deep, or too long");
        }
        switch (node) {
            case ScalarNode scalar -> scalar(scalar, out);
            case SequenceNode list -> list(list, out, depth - 1);
            case MappingNode mapping -> mapping(mapping, out, depth - 1);
            default -> throw new IllegalArgumentException("no JSON value");
        }
    }

    private static void scalar(ScalarNode scalar, StringBuilder out) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            out.append("null");
        } else if (tag.equals(Tag.BOOL) || tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            out.append(scalar.getValue());
        } else {
            out.append(Json.of(scalar.getValue()));
        }
    }

    private static void list(SequenceNode list, StringBuilder out, int depth) {
        out.append('[');
        String separator = "";
        for (Node element : list.getValue()) {
            out.append(separator);
            write(element, out, depth);
            separator = ",";
        }
        out.append(']');
    }

    private static void mapping(MappingNode mapping, StringBuilder out, int depth) {
        out.append('{');
        String separator = "";
        var names = new HashSet<String>();
        for (NodeTuple member : mapping.getValue()) {
            if (!(member.getKeyNode() instanceof ScalarNode key) || !names.add(key.getValue())) {
                throw new IllegalArgumentException("a key is not a scalar, or given twice");
            }
            out.append(separator).append(Json.of(key.getValue())).append(':');
            write(member.getValueNode(), out, depth);
            separator = ",";
        }
        out.append('}');
    }
}
