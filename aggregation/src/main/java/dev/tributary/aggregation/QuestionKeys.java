package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.source.Caller;
import dev.tributary.aggregation.source.FunctionCall;
import dev.tributary.aggregation.source.Inputs;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.source.ServiceCall;
import dev.tributary.aggregation.source.SourceCall;
import dev.tributary.aggregation.source.SqlCall;
import dev.tributary.aggregation.view.CachePolicy;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.FunctionSource;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.Views;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes the keys of the questions of one part, of everything that is asked. */
final class QuestionKeys {

    /** Changes when keys are made in another way; no view's key begins so. */
    private static final String FORMAT = "part 1";

    private final String declaration;
    private final Relevant relevant;
    private final List<String> inputs;

    QuestionKeys(Part part, CachePolicy policy, Views views) {
        Service service = part.source() instanceof CallSource call ? views.service(call) : null;
        this.relevant = new Relevant(
                service == null ? List.of() : List.copyOf(new TreeSet<>(service.forward())),
                part.source().references().stream()
                        .flatMap(Reference.ToCaller::in)
                        .distinct()
                        .toList());
        this.inputs = part.source() instanceof FunctionSource function
                ? List.copyOf(function.inputs().keySet())
                : List.of();
        this.declaration = DeclarationDigest.of(part.source(), service, policy, part.timeout());
    }

    /** What tells parts apart that are declared in different ways. */
    String declaration() {
        return declaration;
    }

    /** What of a caller the source is told. */
    KeyedCaller relevant(Caller caller) {
        return relevant.of(caller);
    }

    /** The key of a question; what wears other tags is kept apart, for it is purged by others. */
    CacheKey key(SourceCall call, KeyedCaller caller, Set<String> tags) {
        CacheKey.Pieces pieces = CacheKey.of(FORMAT).add(declaration).add(tags.size());
        tags.stream().sorted().forEach(pieces::add);
        relevant.addTo(pieces, caller);
        switch (call) {
            case ServiceCall service -> add(service, pieces);
            case SqlCall sql -> sql.values().forEach(value -> KeyValues.add(value, pieces));
            case FunctionCall function -> add(function.inputs(), pieces);
        }
        return pieces.toKey();
    }

    private static void add(ServiceCall call, CacheKey.Pieces pieces) {
        pieces.add(call.target()).add(call.headers().size());
        call.headers().forEach(header -> pieces.add(header.name()).add(header.value()));
    }

    private void add(Inputs given, CacheKey.Pieces pieces) {
        inputs.forEach(name -> KeyValues.add(given.find(name, Object.class).orElse(null), pieces));
        pieces.add(given.keys().size());
        given.keys().forEach(key -> pieces.add(key.toString()));
    }
}
