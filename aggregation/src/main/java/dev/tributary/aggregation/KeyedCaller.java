package dev.tributary.aggregation;

import dev.tributary.aggregation.source.Caller;
import dev.tributary.aggregation.source.TraceParent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All of a caller that a shared computation may learn of: the headers that are in its key, in a trace of its own. What is not in
 * the key cannot reach anybody else's answer, for it is not there.
 */
record KeyedCaller(Map<String, String> headers, TraceParent trace) implements Caller {

    KeyedCaller(Map<String, String> headers) {
        this(Map.copyOf(headers), TraceParent.of(null));
    }

    @Override
    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
