package dev.tributary.api.problem;

import dev.tributary.aggregation.source.TraceParent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A problem as RFC 9457 writes it. */
public final class ProblemDocument {

    private ProblemDocument() {}

    /**
     * The members in the order in which they are read.
     *
     * @param instance the path that was asked for; null where there was none
     */
    public static Map<String, Object> of(Problem problem, @Nullable String instance, TraceParent trace) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "about:blank");
        document.put("title", problem.status().getReasonPhrase());
        document.put("status", problem.status().value());
        document.put("detail", problem.detail());
        if (instance != null) {
            document.put("instance", instance);
        }
        document.putAll(problem.members());
        document.put("traceId", trace.traceId());
        return document;
    }
}
