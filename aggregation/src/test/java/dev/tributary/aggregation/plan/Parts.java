package dev.tributary.aggregation.plan;

import dev.tributary.aggregation.json.JsonPointer;
import dev.tributary.aggregation.source.SqlQuery;
import dev.tributary.aggregation.view.Part;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.SqlSource;
import dev.tributary.aggregation.view.View;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Parts that refer to others, and nothing more. */
final class Parts {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private Parts() {}

    /** A part that refers to others, in that order. */
    static Part part(String name, String... others) {
        var query = new SqlQuery(List.of("select 1"), List.of(), List.of(), SqlQuery.Rows.ONE, 1);
        List<Reference> references = Arrays.stream(others).map(Parts::reference).toList();
        return new Part(name, new SqlSource(query, references), false, null, LIMIT);
    }

    private static Reference reference(String other) {
        return other.startsWith(":")
                ? new Reference.ToParameter(other.substring(1), 0)
                : new Reference.ToPart(other, JsonPointer.parse("/id"));
    }

    static View view(Part... parts) {
        return new View("view", "/view", List.of(), LIMIT, List.of(parts));
    }
}
