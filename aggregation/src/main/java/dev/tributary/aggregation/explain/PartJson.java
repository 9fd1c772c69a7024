package dev.tributary.aggregation.explain;

import dev.tributary.aggregation.plan.Step;
import dev.tributary.aggregation.source.Header;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.aggregation.view.CachePolicy;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.FunctionSource;
import dev.tributary.aggregation.view.Join;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Projection;
import dev.tributary.aggregation.view.Source;
import dev.tributary.aggregation.view.SqlSource;
import dev.tributary.aggregation.view.ValueSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one part of an explanation. */
final class PartJson {

    private final Explanation explanation;
    private final Step step;
    private final Part part;

    PartJson(Explanation explanation, Step step) {
        this.explanation = explanation;
        this.step = step;
        this.part = step.part();
    }

    void write(Members members) {
        members.text("name", part.name())
                .text("source", Wording.kind(part.source()))
                .flag("required", part.required())
                .json("fallback", part.fallback())
                .text("timeout", Units.of(part.timeout()))
                .text("when", part.when() == null ? null : part.when().toString());
        CachePolicy cache = part.cache();
        if (cache != null) {
            members.object("cache", keys -> CacheJson.write(cache, keys));
        }
        List<Wait> waits = explanation.waits(step);
        if (!waits.isEmpty()) {
            members.object(
                    "waits-for",
                    others -> waits.forEach(
                            wait -> others.texts(wait.step().part().name(), wait.references())));
        }
        Join join = part.join();
        if (join != null) {
            members.object("join", keys -> join(join, part.source(), keys));
        }
        source(members);
        projection(part.projection(), members);
    }

    private static void join(Join join, Source source, Members members) {
        members.text("for-each", join.path())
                .text("key", join.key() == null ? null : dotted(join.key().toString()))
                .text("attach", attached(join))
                .text("rows", join.many() ? "many" : "one")
                .text("missing", join.dropMissing() ? "drop" : "null")
                .number("max-keys", join.maxKeys());
        if (source instanceof CallSource) {
            members.number("batch", join.batch()).number("most-calls", Math.ceilDiv(join.maxKeys(), join.batch()));
        }
    }

    private static String dotted(String pointer) {
        return pointer.substring(1).replace('/', '.');
    }

    private static @Nullable String attached(Join join) {
        return join.attach() == null
                ? null
                : String.join(
                        ".",
                        Stream.of(List.of(join.list()), join.parents(), List.of(join.attach()))
                                .flatMap(List::stream)
                                .toList());
    }

    private void source(Members members) {
        switch (part.source()) {
            case SqlSource sql -> members.object("sql", query -> sql(sql, query));
            case CallSource call -> members.object("call", target -> call(call, target));
            case ValueSource constant -> members.json("value", constant.value());
            case FunctionSource function ->
                members.object(
                        "function",
                        given -> given.texts(
                                "with", List.copyOf(function.inputs().keySet())));
        }
    }

    private static void sql(SqlSource source, Members members) {
        members.text("text", source.query().text())
                .objects("binds", Bind.of(source), Bind::write)
                .text("rows", source.query().rows().name().toLowerCase(Locale.ROOT));
        if (source.query().rows() == SqlQuery.Rows.MANY) {
            members.number("max", source.query().max());
        }
    }

    /** Of headers the names only: their values may be secrets. */
    private void call(CallSource call, Members members) {
        Service service = explanation.service(call);
        Stream<String> everyCall = service.headers().stream().map(Header::name);
        List<String> set = Stream.concat(everyCall, call.headers().keySet().stream())
                .distinct()
                .toList();
        members.text("service", service.name()).text("method", "GET").text("url", service.url() + Wording.target(call));
        if (!set.isEmpty() || !service.forward().isEmpty()) {
            members.object(
                    "headers",
                    headers -> headers.texts("forward", service.forward()).texts("set", set));
        }
        members.text("select", call.select().isWhole() ? null : call.select().toString());
    }

    private static void projection(Projection projection, Members members) {
        members.texts("fields", projection.fields()).texts("drop", projection.drop());
        if (!projection.rename().isEmpty()) {
            members.object("rename", names -> projection.rename().forEach(names::text));
        }
        members.texts("flatten", projection.flatten());
    }
}
