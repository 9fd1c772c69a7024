package dev.tributary.aggregation;

import dev.tributary.aggregation.source.Caller;
import dev.tributary.aggregation.source.TraceParent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All of a caller that a shared computation may learn of: what of him is in its key, in a trace of its own. What is not in
 * the key cannot reach anybody else's answer, for it is not there.
 */
record KeyedCaller(Map<String, String> headers, Map<String, Object> values, TraceParent trace) implements Caller {

    KeyedCaller(Map<String, String> headers, Map<String, Object> values) {
        this(Map.copyOf(headers), Map.copyOf(values), TraceParent.of(null));
    }

    @Override
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    @Override
    public @Nullable Object proven(String name) {
        return values.get(name);
    }

    /** Without headers and values, which may tell of a person. */
    @Override
    public String toString() {
        return "KeyedCaller[" + trace + "]";
    }
}
