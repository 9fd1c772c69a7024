package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.CacheKey;
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
import dev.tributary.aggregation.view.Views;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the keys of the questions of one part, of everything that is asked. */
final class QuestionKeys {

    /** Changes when keys are made in another way; no view's key begins so. */
    private static final String FORMAT = "part 1";

    private final String declaration;
    private final List<String> forwarded;
    private final List<String> inputs;

    QuestionKeys(Part part, CachePolicy policy, Views views) {
        Service service = part.source() instanceof CallSource call ? views.service(call) : null;
        this.forwarded = service == null ? List.of() : List.copyOf(new TreeSet<>(service.forward()));
        this.inputs = part.source() instanceof FunctionSource function
                ? List.copyOf(function.inputs().keySet())
                : List.of();
        this.declaration = DeclarationDigest.of(part.source(), service, policy, part.timeout());
    }

    /** What tells parts apart that are declared in different ways. */
    String declaration() {
        return declaration;
    }

    /** The headers of the caller that the source is sent. */
    Map<String, String> relevant(SourceCall call) {
        var relevant = new HashMap<String, String>();
        if (call instanceof ServiceCall service) {
            for (String name : forwarded) {
                String value = service.caller().header(name);
                if (value != null) {
                    relevant.put(name, value);
                }
            }
        }
        return relevant;
    }

    /** The key of a question; what wears other tags is kept apart, for it is purged by others. */
    CacheKey key(SourceCall call, Map<String, String> relevant, Set<String> tags) {
        CacheKey.Pieces pieces = CacheKey.of(FORMAT).add(declaration).add(tags.size());
        tags.stream().sorted().forEach(pieces::add);
        switch (call) {
            case ServiceCall service -> add(service, relevant, pieces);
            case SqlCall sql -> sql.values().forEach(value -> add(value, pieces));
            case FunctionCall function -> add(function.inputs(), pieces);
        }
        return pieces.toKey();
    }

    private void add(ServiceCall call, Map<String, String> relevant, CacheKey.Pieces pieces) {
        pieces.add(call.target()).add(call.headers().size());
        call.headers().forEach(header -> pieces.add(header.name()).add(header.value()));
        forwarded.forEach(name -> pieces.add(relevant.get(name)));
    }

    private void add(Inputs given, CacheKey.Pieces pieces) {
        inputs.forEach(name -> add(given.find(name, Object.class).orElse(null), pieces));
        pieces.add(given.keys().size());
        given.keys().forEach(key -> pieces.add(key.toString()));
    }

    private static void add(@Nullable Object value, CacheKey.Pieces pieces) {
        if (value == null) {
            pieces.add(null);
            return;
        }
        pieces.add(value.getClass().getName());
        switch (value) {
            case Object[] items -> {
                pieces.add(items.length);
                for (Object item : items) {
                    add(item, pieces);
                }
            }
            case List<?> items -> {
                pieces.add(items.size());
                items.forEach(item -> add(item, pieces));
            }
            default -> pieces.add(value.toString());
        }
    }
}
