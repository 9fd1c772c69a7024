package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.source.Caller;
import dev.tributary.aggregation.source.Deadline;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SqlCall;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.SqlSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a part's source declares into the one question that is put for this caller. */
final class Calls {

    private final Scope scope;
    private final Caller caller;

    Calls(Scope scope, Caller caller) {
        this.scope = scope;
        this.caller = caller;
    }

    /**
     * That a part cannot be asked, or {@code null} if it can. A value of another part must be there; so must any value
     * in a path. A parameter that the caller may leave out is a null in SQL, and its query value or header is left out.
     */
    Outcome.@Nullable Skipped skipped(Part part) {
        List<Reference> inPath =
                part.source() instanceof CallSource call ? call.path().references() : List.of();
        for (Reference reference : part.source().references()) {
            boolean indispensable = reference instanceof Reference.ToPart || inPath.contains(reference);
            if (indispensable && scope.isAbsent(reference)) {
                return new Outcome.Skipped(part, reference, scope.cause(reference));
            }
        }
        return null;
    }

    SqlCall sql(SqlSource source, Deadline deadline) {
        var values = new ArrayList<@Nullable Object>(source.references().size());
        source.references().forEach(reference -> values.add(scope.bind(reference)));
        return new SqlCall(source.query(), values, deadline);
    }

    ServiceCall service(CallSource source, Deadline deadline) {
        var target = new Target(scope);
        target.path(source.path());
        source.query().forEach(target::query);
        var headers = new OutgoingHeaders(scope);
        source.headers().forEach(headers::add);
        return new ServiceCall(target.toString(), headers.toList(), caller, deadline);
    }
}
