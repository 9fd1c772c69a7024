package dev.tributary.api.openapi;

import dev.tributary.persistence.resource.Resource;
import java.util.HashMap;
import java.util.Map;

/** What the parameters of every list mean. */
final class Descriptions {

    static final String IF_MATCH = "The ETag of what is to be changed; any of its versions: *";
    static final String IF_NONE_MATCH = "ETags that the caller has";

    private static final Map<String, String> COMMON = Map.of(
            "id", "The number of the row",
            "page", "Which page; not in a stream, not beside a cursor, and at most 10000 rows deep",
            "size", "How many rows; not in a stream",
            "cursor", "Where to go on, from next or previous; not in a stream",
            "count", "How the list is counted; not in a stream",
            "search", "Words, beginnings of words or misspelt words",
            "ordering", "Members, each with - before it for descending",
            "fields", "Only these members",
            "expand", "Related rows in the place of their ids",
            "atomic", "Whether all is changed or nothing");

    private Descriptions() {}

    /** By the name of the parameter. */
    static Map<String, String> of(Resource resource) {
        var all = new HashMap<>(COMMON);
        resource.filters().stream()
                .filter(filter -> !filter.parameter().equals("id"))
                .forEach(filter -> all.put(filter.parameter(), filter.description()));
        return all;
    }
}
