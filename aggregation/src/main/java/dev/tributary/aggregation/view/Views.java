package dev.tributary.aggregation.view;

import dev.tributary.aggregation.source.Service;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is declared, checked and free of contradictions.
 *
 * @param services in the order of their files and lines
 * @param views in the order of their files and lines; no two of them answer the same path
 */
public record Views(List<Service> services, List<View> views) {

    public Views {
        services = List.copyOf(services);
        views = List.copyOf(views);
    }

    /** The Services that a view calls, each once, in the order of its parts. */
    public List<Service> called(View view) {
        return view.parts().stream()
                .flatMap(part -> part.source() instanceof CallSource call ? Stream.of(service(call)) : Stream.empty())
                .distinct()
                .toList();
    }

    /** The Service that is called. */
    public Service service(CallSource call) {
        return services.stream()
                .filter(service -> service.name().equals(call.service()))
                .findFirst()
                .orElseThrow(() -> undeclared(call));
    }

    private IllegalArgumentException undeclared(CallSource call) {
        return new IllegalArgumentException("service: " + call.service() + " (expected: one of "
                + services.stream().map(Service::name).toList() + ")");
    }

    /** Which headers of the caller the answers of a view depend on. */
    public CallerHeaders headers(View view) {
        return CallerHeaders.of(view, called(view));
    }
}
