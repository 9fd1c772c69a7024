package dev.tributary.aggregation.explain;

import dev.tributary.aggregation.plan.Plan;
import dev.tributary.aggregation.plan.Step;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.Views;
import java.util.List;
import java.util.stream.IntStream;

/** What a view will do. */
public final class Explanation {

    private final Plan plan;
    private final Views views;
    private final List<Statement> statements;

    Explanation(Plan plan, Views views, List<Statement> statements) {
        this.plan = plan;
        this.views = views;
        this.statements = List.copyOf(statements);
    }

    /** The explanation, written; text and Mermaid end with a line break. */
    public String in(Format format) {
        return switch (format) {
            case JSON -> Indented.of(ExplanationJson.of(this).toString());
            case TEXT -> new ExplanationText(this).toString();
            case MERMAID -> new Drawing(this).toString();
        };
    }

    Plan plan() {
        return plan;
    }

    /** The parts by wave, the first wave first, in declared order. */
    List<List<Step>> waves() {
        int last = plan.steps().stream().mapToInt(Step::wave).max().orElse(0);
        return IntStream.rangeClosed(0, last).mapToObj(this::wave).toList();
    }

    private List<Step> wave(int wave) {
        return plan.steps().stream().filter(step -> step.wave() == wave).toList();
    }

    /** What is sent to the database in that wave. */
    List<Statement> statements(int wave) {
        return statements.stream()
                .filter(statement -> statement.together().wave() == wave)
                .toList();
    }

    List<Statement> statements() {
        return statements;
    }

    /** The Services that the view calls, in the order of its parts. */
    List<Service> called() {
        return views.called(plan.view());
    }

    /** The Service that is called. */
    Service service(CallSource call) {
        return views.service(call);
    }

    /** What a step waits for. */
    List<Wait> waits(Step step) {
        return step.needs().stream()
                .map(index -> Wait.of(step.part(), plan.steps().get(index)))
                .toList();
    }
}
