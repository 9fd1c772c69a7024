package dev.tributary.aggregation.view;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the answers of a view, or the values of a part, are kept.
 *
 * @param fresh how long one is served as it is
 * @param stale how long one is served after that, while a new one is computed
 * @param staleOnError how long one is served after it was fresh, if a new one cannot be had
 * @param negative how long it is remembered that there is nothing to answer with; zero for not at all
 * @param tags by which answers are purged; one that refers to something absent is not worn
 * @param vary names, in lower case, of headers of the caller that answers differ by, besides those that are sent on;
 *     a part has none
 */
public record CachePolicy(
        Duration fresh,
        Duration stale,
        Duration staleOnError,
        Duration negative,
        List<Template> tags,
        List<String> vary) {

    public CachePolicy {
        tags = List.copyOf(tags);
        vary = List.copyOf(vary);
    }

    /** What the tags refer to. */
    Stream<Reference> references() {
        return tags.stream().flatMap(tag -> tag.references().stream());
    }
}
