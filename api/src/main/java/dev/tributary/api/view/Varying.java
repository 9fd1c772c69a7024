package dev.tributary.api.view;

import dev.tributary.aggregation.source.Service;
import dev.tributary.aggregation.view.CallSource;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headers of a caller that each view's answer depends on: its parameters, what its Services are sent, and what it says. */
final class Varying {

    private final Map<String, String> headers;

    private Varying(Map<String, String> headers) {
        this.headers = headers;
    }

    static Varying of(Views views) {
        Map<String, List<String>> forwarded =
                views.services().stream().collect(Collectors.toMap(Service::name, Service::forward));
        return new Varying(views.views().stream()
                .collect(Collectors.toUnmodifiableMap(View::name, view -> headers(view, forwarded))));
    }

    private static String headers(View view, Map<String, List<String>> forwarded) {
        Stream<String> said = view.parameters().stream()
                .filter(parameter -> parameter.in() == Parameter.In.HEADER)
                .map(parameter -> parameter.name().toLowerCase(Locale.ROOT));
        Stream<String> sent = view.parts().stream()
                .flatMap(part -> part.source() instanceof CallSource call ? Stream.of(call.service()) : Stream.empty())
                .flatMap(service -> forwarded.getOrDefault(service, List.of()).stream());
        Stream<String> declared = view.cache() == null ? Stream.empty() : view.cache().vary().stream();
        return Stream.of(said, sent, declared)
                .flatMap(names -> names)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The names of a view's headers as {@code Vary} has them; {@code null} for none. */
    @Nullable
    String of(View view) {
        String names = headers.get(view.name());
        return names == null || names.isEmpty() ? null : names;
    }
}
