package dev.tributary.aggregation.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A caller with a trace and, where a test needs them, headers. */
public record AnyCaller(Map<String, String> headers, TraceParent trace) implements Caller {

    public static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    /** A caller of whom nothing is known. */
    public static AnyCaller of(Map<String, String> headers) {
        return new AnyCaller(headers, new TraceParent(TRACE_ID, true));
    }

    @Override
    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
