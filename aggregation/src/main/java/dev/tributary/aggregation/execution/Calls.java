package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.plan.Step;
import dev.tributary.aggregation.source.Caller;
import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.FunctionCall;
import dev.tributary.aggregation.source.Inputs;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SqlCall;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.FunctionSource;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.SqlSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what a part's source declares into the one question that is put for this caller. */
final class Calls {

    private final Scope scope;

    Calls(Scope scope) {
        this.scope = scope;
    }

    Caller caller() {
        return scope.caller();
    }

    /** The same, with the keys of a join. */
    Calls with(List<Json> keys) {
        return new Calls(scope.with(keys));
    }

    /** The same for another caller. */
    Calls as(Caller other) {
        return new Calls(scope.as(other));
    }

    /** The texts that a reference puts into a tag. */
    Stream<String> labels(Reference reference) {
        return scope.labels(reference);
    }

    /**
     * Why a part is not asked, or {@code null} if it is: nobody wants it, or it lacks a value. A parameter that the caller may leave out is a null in SQL, and its query
     * value or header is left out.
     */
    @Nullable
    Outcome unasked(Step step) {
        Part part = step.part();
        Reference when = part.when();
        if (when != null && !scope.isSet(when)) {
            return new Outcome.Unasked(part);
        }
        for (Reference reference : step.indispensable()) {
            if (scope.isUnwanted(reference)) {
                return new Outcome.Unasked(part);
            }
            if (scope.isAbsent(reference)) {
                return new Outcome.Skipped(part, reference, scope.cause(reference));
            }
        }
        return null;
    }

    /** The queries in one statement. */
    SqlCall sql(List<SqlSource> sources, Deadline deadline) {
        var values = new ArrayList<@Nullable Object>();
        for (SqlSource source : sources) {
            source.references().forEach(reference -> values.add(scope.bind(reference)));
        }
        return new SqlCall(sources.stream().map(SqlSource::query).toList(), values, deadline);
    }

    ServiceCall service(CallSource source, Deadline deadline) {
        var target = new Target(scope);
        target.path(source.path());
        source.query().forEach(target::query);
        var headers = new OutgoingHeaders(scope);
        source.headers().forEach(headers::add);
        return new ServiceCall(target.toString(), headers.toList(), caller(), deadline);
    }

    FunctionCall function(FunctionSource source, Deadline deadline) {
        var values = new HashMap<String, Object>();
        source.inputs().forEach((name, reference) -> {
            Object value = scope.input(reference);
            if (value != null) {
                values.put(name, value);
            }
        });
        var inputs = new Inputs(values, source.inputs().keySet(), scope.keys(), deadline, caller().trace());
        return new FunctionCall(source.name(), source.function(), inputs);
    }
}
