package dev.tributary.aggregation.explain;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.plan.Step;
import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.ParameterType;
import dev.tributary.aggregation.view.View;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes all of an explanation. Members that are keys of the view format have their names and their values' form. */
final class ExplanationJson {

    private final Explanation explanation;

    private ExplanationJson(Explanation explanation) {
        this.explanation = explanation;
    }

    static Json of(Explanation explanation) {
        return Members.object(new ExplanationJson(explanation)::view);
    }

    private void view(Members members) {
        View view = explanation.plan().view();
        members.text("view", view.name())
                .text("get", view.path())
                .text("access", view.access().toString())
                .texts("caller", view.proven())
                .text("deadline", Units.of(view.deadline()))
                .text("for-sources", Units.of(View.forSources(view.deadline())))
                .flag("snapshot", view.snapshot())
                .objects("params", view.parameters(), ExplanationJson::parameter)
                .objects("waves", explanation.waves(), this::wave)
                .object(
                        "services",
                        services -> explanation
                                .called()
                                .forEach(service -> services.object(
                                        service.name(), settings -> ServiceJson.write(service, settings))));
    }

    private static void parameter(Parameter parameter, Members members) {
        members.text("name", parameter.name())
                .text("in", word(parameter.in()))
                .text("type", word(parameter.type()))
                .flag("required", parameter.required())
                .value("default", parameter.preset())
                .value("max-items", parameter.maxItems() == 0 ? null : parameter.maxItems());
        limits(parameter, members);
    }

    private static void limits(Parameter parameter, Members members) {
        Limits limits = parameter.limits();
        if (parameter.type() == ParameterType.STRING) {
            members.number("min-length", limits.minLength())
                    .number("max-length", limits.maxLength())
                    .text("pattern", text(limits.pattern()))
                    .texts("enum", limits.allowed());
        } else {
            members.value("min", limits.min()).value("max", limits.max());
        }
    }

    private static @Nullable String text(@Nullable Pattern pattern) {
        return pattern == null ? null : pattern.pattern();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void wave(List<Step> steps, Members members) {
        int wave = steps.getFirst().wave();
        members.number("wave", wave + 1L)
                .objects("parts", steps, (step, part) -> new PartJson(explanation, step).write(part));
        List<Statement> statements = explanation.statements(wave);
        if (!statements.isEmpty()) {
            members.objects("statements", statements, ExplanationJson::statement);
        }
    }

    private static void statement(Statement statement, Members members) {
        members.texts("parts", statement.together().parts())
                .text("sent", statement.plan().sent())
                .json("plan", statement.plan().plan())
                .text("no-plan", statement.plan().reason());
    }
}
