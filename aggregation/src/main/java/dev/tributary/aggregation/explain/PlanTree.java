package dev.tributary.aggregation.explain;

import dev.tributary.aggregation.json.Json;
import java.util.List;

/** Writes PostgreSQL's plan as a tree of its nodes, with the estimates that tell where the work is. */
final class PlanTree {

    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    private PlanTree() {}

    /** A line a node, each with its line break; what a node reads from stands below it, further in. */
    static String of(Json root, int depth) {
        var tree = new PlanTree();
        tree.add(root, depth);
        return tree.out.toString();
    }

    private void add(Json node, int depth) {
        out.repeat(STEP, depth).append(text(node, "Node Type"));
        named(node, " using ", "Index Name");
        named(node, " on ", "Relation Name");
        named(node, " on ", "Function Name");
        out.append(" (cost ")
                .append(text(node, "Total Cost"))
                .append(", rows ")
                .append(text(node, "Plan Rows"))
                .append(")\n");
        Json below = node.member("Plans");
        (below == null ? List.<Json>of() : below.elements()).forEach(child -> add(child, depth + 1));
    }

    private void named(Json node, String word, String member) {
        if (node.member(member) != null) {
            out.append(word).append(text(node, member));
        }
    }

    private static String text(Json node, String member) {
        Json value = node.member(member);
        return value == null ? "?" : value.asText();
    }
}
