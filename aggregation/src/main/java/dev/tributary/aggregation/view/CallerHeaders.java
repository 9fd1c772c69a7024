package dev.tributary.aggregation.view;

import dev.tributary.aggregation.source.Service;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The headers of the caller that the answers of a view depend on; all names are in lower case and sorted.
 *
 * @param forwarded those that the Services that it calls are sent
 * @param declared those that its cache policy names
 * @param parameters those that are parameters of it
 */
public record CallerHeaders(List<String> forwarded, List<String> declared, List<String> parameters) {

    public CallerHeaders {
        forwarded = List.copyOf(forwarded);
        declared = List.copyOf(declared);
        parameters = List.copyOf(parameters);
    }

    static CallerHeaders of(View view, List<Service> called) {
        CachePolicy policy = view.cache();
        return new CallerHeaders(
                sorted(called.stream().flatMap(service -> service.forward().stream())),
                sorted(policy == null ? Stream.empty() : policy.vary().stream()),
                sorted(view.parameters().stream()
                        .filter(parameter -> parameter.in() == Parameter.In.HEADER)
                        .map(parameter -> parameter.name().toLowerCase(Locale.ROOT))));
    }

    /** Those that no argument holds. */
    public List<String> besidesParameters() {
        return sorted(Stream.of(forwarded, declared).flatMap(List::stream));
    }

    /** All of them. */
    public List<String> all() {
        return sorted(Stream.of(forwarded, declared, parameters).flatMap(List::stream));
    }

    private static List<String> sorted(Stream<String> names) {
        return names.distinct().sorted().toList();
    }
}
