package dev.tributary.aggregation.execution;

import dev.tributary.aggregation.json.Json;
import dev.tributary.aggregation.json.JsonWriter;
import dev.tributary.aggregation.source.Kept;
import dev.tributary.aggregation.source.SourceException;
import dev.tributary.aggregation.source.SourceFailure;
import dev.tributary.aggregation.source.SourceReply;
import dev.tributary.aggregation.view.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The keys of a join as they are asked, and the replies as one. */
final class Batches {

    private Batches() {}

    /** The keys in batches of at most that size; none where there are no keys. */
    static List<List<Json>> of(List<Json> keys, int size) {
        var batches = new ArrayList<List<Json>>();
        for (int from = 0; from < keys.size(); from += Math.min(size, keys.size() - from)) {
            batches.add(keys.subList(from, from + Math.min(size, keys.size() - from)));
        }
        return batches;
    }

    /** One list of all rows or, where every key was asked on its own, an object with what was answered by key. */
    static SourceReply merged(Join join, List<List<Json>> batches, List<SourceReply> replies) {
        int attempts = replies.stream().mapToInt(SourceReply::attempts).max().orElse(0);
        Kept kept = replies.stream()
                .map(SourceReply::kept)
                .filter(Objects::nonNull)
                .reduce(Kept::and)
                .orElse(null);
        return new SourceReply(join.key() == null ? byKey(batches, replies) : rows(replies), attempts, kept);
    }

    private static Json byKey(List<List<Json>> batches, List<SourceReply> replies) {
        var object = new JsonWriter(64 * replies.size() + 2).beginObject();
        for (int i = 0; i < replies.size(); i++) {
            object.name(batches.get(i).getFirst().asText()).value(replies.get(i).body());
        }
        return Json.trusted(object.endObject().toBytes());
    }

    private static Json rows(List<SourceReply> replies) {
        var rows = new ArrayList<Json>();
        for (SourceReply reply : replies) {
            if (!reply.body().isArray()) {
                throw new SourceException(new SourceFailure.Broken("not-a-list", false), reply.attempts());
            }
            rows.addAll(reply.body().elements());
        }
        return replies.size() == 1 ? replies.getFirst().body() : Rows.list(rows);
    }
}
