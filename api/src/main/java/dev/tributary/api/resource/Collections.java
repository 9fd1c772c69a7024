package dev.tributary.api.resource;

import java.util.List;

/**
 * All collections that are mounted.
 *
 * @param path below which they are, such as {@code /api/v1}
 */
public record Collections(String path, List<Collection> all) {

    public Collections {
        all = List.copyOf(all);
    }
}
