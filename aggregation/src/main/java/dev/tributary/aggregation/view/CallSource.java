package dev.tributary.aggregation.view;

import dev.tributary.aggregation.json.JsonPointer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A GET to a Service.
 *
 * @param service its name
 * @param path begins with {@code /}; values become percent-encoded path segments
 * @param query by name, in declared order; values become percent-encoded query values
 * @param headers by name in lower case
 * @param select what of the reply is the part's value; the empty pointer is all of it
 */
public record CallSource(
        String service, Template path, Map<String, Template> query, Map<String, Template> headers, JsonPointer select)
        implements Source {

    @Override
    public List<Reference> references() {
        Stream<Template> named = Stream.concat(query.values().stream(), headers.values().stream());
        return Stream.concat(Stream.of(path), named)
                .flatMap(template -> template.references().stream())
                .toList();
    }
}
