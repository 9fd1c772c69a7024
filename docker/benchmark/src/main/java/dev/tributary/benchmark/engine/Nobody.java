package dev.tributary.benchmark.engine;

import dev.tributary.aggregation.source.Caller;
import dev.tributary.aggregation.source.TraceParent;
import org.jspecify.annotations.Nullable;

/** A caller who sends no header and proves nothing. */
public enum Nobody implements Caller {
    NOBODY;

    private static final TraceParent TRACE = TraceParent.of(null);

    @Override
    public @Nullable String header(String name) {
        return null;
    }

    @Override
    public @Nullable Object proven(String name) {
        return null;
    }

    @Override
    public TraceParent trace() {
        return TRACE;
    }
}
