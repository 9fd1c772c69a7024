package dev.tributary.aggregation;

import dev.tributary.aggregation.cache.CacheKey;
import dev.tributary.aggregation.cache.Freshness.Sharing;
import dev.tributary.aggregation.source.Caller;
import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.view.Arguments;
import dev.tributary.aggregation.view.CachePolicy;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.View;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the keys of one view, of everything that its answers depend on. */
final class AnswerKeys {

    /** Changes when keys are made in another way. */
    private static final String FORMAT = "1";

    private static final Set<String> IDENTIFYING = Set.of("authorization", "cookie");

    private final View view;
    private final String declaration;
    private final List<String> headers;
    private final Sharing sharing;

    AnswerKeys(View view, CachePolicy policy, Collection<Service> services) {
        Set<String> called = view.parts().stream()
                .filter(part -> part.source() instanceof CallSource)
                .map(part -> ((CallSource) part.source()).service())
                .collect(Collectors.toSet());
        List<Service> asked = services.stream()
                .filter(service -> called.contains(service.name()))
                .toList();
        var names = new TreeSet<String>();
        asked.forEach(service -> names.addAll(service.forward()));
        this.sharing = names.isEmpty() && policy.vary().stream().noneMatch(IDENTIFYING::contains)
                ? Sharing.PUBLIC
                : Sharing.PRIVATE;
        names.addAll(policy.vary());
        this.view = view;
        this.headers = List.copyOf(names);
        this.declaration =
                CacheKey.of(view.toString()).add(asked.toString()).toKey().text();
    }

    /** Whether its answers are the same for everybody: no part reads the caller, and none that tells who he is is named. */
    Sharing sharing() {
        return sharing;
    }

    /** Whether a target alone tells which answer is meant. */
    boolean areOfTargets() {
        return sharing == Sharing.PUBLIC
                && headers.isEmpty()
                && view.parameters().stream().noneMatch(parameter -> parameter.in() == Parameter.In.HEADER);
    }

    /** The headers of a caller that answers depend on. */
    Map<String, String> relevant(Caller caller) {
        var relevant = new HashMap<String, String>();
        for (String name : headers) {
            String value = caller.header(name);
            if (value != null) {
                relevant.put(name, value);
            }
        }
        return relevant;
    }

    CacheKey key(Arguments arguments, Map<String, String> relevant) {
        CacheKey.Pieces pieces = CacheKey.of(FORMAT).add(view.name()).add(declaration);
        for (int i = 0; i < view.parameters().size(); i++) {
            add(arguments.get(i), pieces);
        }
        headers.forEach(name -> pieces.add(relevant.get(name)));
        return pieces.toKey();
    }

    /** What a list is and what a single value is the declaration tells, which is in the key. */
    private static void add(@Nullable Object value, CacheKey.Pieces pieces) {
        if (value instanceof Object[] items) {
            pieces.add(items.length);
            for (Object item : items) {
                pieces.add(item.toString());
            }
            return;
        }
        pieces.add(value == null ? null : value.toString());
    }
}
