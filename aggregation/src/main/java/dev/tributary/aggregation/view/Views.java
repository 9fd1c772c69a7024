package dev.tributary.aggregation.view;

import dev.tributary.aggregation.source.Service;
import java.util.List;

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
}
