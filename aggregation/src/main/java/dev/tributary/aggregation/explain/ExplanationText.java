package dev.tributary.aggregation.explain;

import dev.tributary.aggregation.plan.Step;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.Service.BreakerPolicy;
import dev.tributary.aggregation.source.Service.RetryPolicy;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.View;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the gist of an explanation for a terminal: a table a wave, then the Services and PostgreSQL's plans. */
final class ExplanationText {

    private final Explanation explanation;
    private final StringBuilder out = new StringBuilder();

    ExplanationText(Explanation explanation) {
        this.explanation = explanation;
        View view = explanation.plan().view();
        out.append("%s: GET %s\naccess %s\ndeadline %s, of which sources have %s\n"
                .formatted(
                        view.name(),
                        view.path(),
                        access(view),
                        Units.of(view.deadline()),
                        Units.of(View.forSources(view.deadline()))));
        parameters(view.parameters());
        explanation.waves().forEach(this::wave);
        services(explanation.called());
        explanation.statements().forEach(this::plan);
    }

    private static String access(View view) {
        return view.proven().isEmpty()
                ? view.access().toString()
                : view.access() + ", for each " + String.join(", ", view.proven()) + " of the caller";
    }

    private void parameters(List<Parameter> parameters) {
        if (!parameters.isEmpty()) {
            var columns = new Columns().row("PARAMETER", "IN", "TYPE", "IF LEFT OUT");
            parameters.forEach(parameter ->
                    columns.row(parameter.name(), word(parameter.in()), word(parameter.type()), otherwise(parameter)));
            out.append('\n').append(columns);
        }
    }

    private static String otherwise(Parameter parameter) {
        return parameter.required() ? "refused" : String.valueOf(parameter.preset());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void wave(List<Step> steps) {
        var columns = new Columns().row("PART", "SOURCE", "LIMIT", "IF MISSING", "WAITS FOR");
        steps.forEach(step -> columns.row(
                step.part().name(),
                Wording.brief(step.part().source()),
                limit(step.part()),
                Wording.otherwise(step.part()),
                waits(step)));
        out.append("\nwave %d\n".formatted(steps.getFirst().wave() + 1)).append(columns);
    }

    private static String limit(Part part) {
        return Units.of(part.timeout())
                + Wording.kept(part).map(fresh -> ", " + fresh).orElse("");
    }

    private String waits(Step step) {
        Stream<String> references = explanation.waits(step).stream().flatMap(wait -> wait.references().stream());
        return Stream.concat(references.distinct(), Wording.condition(step.part()).stream())
                .collect(Collectors.joining(", "));
    }

    private void services(List<Service> services) {
        if (!services.isEmpty()) {
            var columns = new Columns().row("SERVICE", "URL", "TIMEOUT", "ATTEMPTS", "AT ONCE", "BREAKER");
            services.forEach(service -> columns.row(
                    service.name(),
                    service.url().toString(),
                    Units.of(service.timeout()),
                    attempts(service.retry()),
                    String.valueOf(service.concurrency()),
                    breaker(service.breaker())));
            out.append("\nservices\n").append(columns);
        }
    }

    private static String attempts(RetryPolicy retry) {
        return retry.attempts() == 1 ? "1" : retry.attempts() + " within " + Units.percent(retry.budget());
    }

    private static String breaker(BreakerPolicy breaker) {
        return breaker.enabled()
                ? "%s of %d, open %s"
                        .formatted(Units.percent(breaker.failureRate()), breaker.window(), Units.of(breaker.open()))
                : "none";
    }

    private void plan(Statement statement) {
        out.append("\nplan of ").append(String.join(", ", statement.together().parts()));
        out.append(
                statement.plan().plan() == null
                        ? ": none, " + statement.plan().reason() + "\n"
                        : "\n" + PlanTree.of(statement.plan().plan(), 1));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
