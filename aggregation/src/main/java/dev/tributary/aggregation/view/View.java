package dev.tributary.aggregation.view;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A declared answer.
 *
 * @param name unique among all views
 * @param path absolute, each segment either literal or one parameter in braces, such as {@code /products/{id}/page}
 * @param parameters all that a caller may say; anything else in the query is refused
 * @param deadline how long a caller waits at most, from the arrival of the request to the last byte
 * @param parts the members of the document, in its order
 * @param snapshot whether all queries see the database at one moment
 * @param cache how its answers are kept; {@code null} where they are not
 * @param access who may ask
 */
public record View(
        String name,
        String path,
        List<Parameter> parameters,
        Duration deadline,
        List<Part> parts,
        boolean snapshot,
        @Nullable CachePolicy cache,
        AccessRule access) {

    private static final int SHARE = 10;
    private static final Duration MOST = Duration.ofMillis(50);

    public View {
        parameters = List.copyOf(parameters);
        parts = List.copyOf(parts);
    }

    /** A view for everybody, whose answers are not kept, and each of whose statements sees the database as it is by then. */
    public View(String name, String path, List<Parameter> parameters, Duration deadline, List<Part> parts) {
        this(name, path, parameters, deadline, parts, false, null, new AccessRule.Everybody());
    }

    /** What is read of the caller's identity, by sorted names. */
    public List<String> proven() {
        Stream<Reference> tags = cache == null ? Stream.empty() : cache.references();
        return Stream.concat(parts.stream().flatMap(Part::references), tags)
                .flatMap(Reference.ToCaller::in)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * What is left of a limit for asking sources when some of it is kept to put the answer together and send it: a
     * tenth, and never more than 50 ms. Without the reserve a slow optional part would turn a good partial answer into
     * a late one.
     */
    public static Duration forSources(Duration limit) {
        Duration reserve = limit.dividedBy(SHARE);
        return limit.minus(reserve.compareTo(MOST) > 0 ? MOST : reserve);
    }
}
