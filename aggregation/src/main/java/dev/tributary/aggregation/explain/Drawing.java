package dev.tributary.aggregation.explain;

import dev.tributary.aggregation.plan.Step;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.SqlSource;
import dev.tributary.aggregation.view.View;
import java.util.List;

/**
 * Draws a plan as a Mermaid flowchart: a box a wave, a node a part, an arrow from each part to those that wait for it;
 * dotted where the keys of a join come along it. Queries are cylinders, and required parts have a thick edge.
 */
final class Drawing {

    private static final String BREAK = "<br/>";

    /** Characters that mean nothing in a quoted label. */
    private static final String PLAIN = " _-.,:/?=+*(){}";

    private final Explanation explanation;
    private final StringBuilder out = new StringBuilder("flowchart LR\n");

    Drawing(Explanation explanation) {
        this.explanation = explanation;
        View view = explanation.plan().view();
        out.append("  accTitle: ").append(escaped(view.name() + ", " + view.path() + ", " + Units.of(view.deadline())));
        out.append('\n');
        explanation.waves().forEach(this::wave);
        explanation.plan().steps().forEach(this::arrows);
        out.append("  classDef required stroke-width:3px\n");
    }

    private void wave(List<Step> steps) {
        int number = steps.getFirst().wave() + 1;
        out.append("  subgraph wave")
                .append(number)
                .append("[\"wave ")
                .append(number)
                .append("\"]\n");
        steps.forEach(this::node);
        out.append("  end\n");
    }

    private void node(Step step) {
        Part part = step.part();
        String terms = Units.of(part.timeout())
                + (part.required() ? ", required" : "")
                + Wording.kept(part).map(fresh -> ", " + fresh).orElse("")
                + Wording.condition(part).map(when -> ", " + when).orElse("");
        String label = escaped(part.name()) + BREAK + escaped(Wording.brief(part.source())) + BREAK + escaped(terms);
        out.append("    ").append(id(step));
        out.append(
                switch (part.source()) {
                    case SqlSource _ -> "[(\"" + label + "\")]";
                    case CallSource _ -> "[\"" + label + "\"]";
                    default -> "([\"" + label + "\"])";
                });
        out.append(part.required() ? ":::required\n" : "\n");
    }

    /** The names of parts could be words of the language, such as {@code end}. */
    private static String id(Step step) {
        return "part" + (step.index() + 1);
    }

    private void arrows(Step step) {
        for (Wait wait : explanation.waits(step)) {
            out.append("  ")
                    .append(id(wait.step()))
                    .append(wait.joined() ? " -.->|\"" : " -->|\"")
                    .append(escaped(String.join(", ", wait.references())))
                    .append("\"| ")
                    .append(id(step))
                    .append('\n');
        }
    }

    /** Anything that could end a label or be read as markup becomes an entity by its number. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
