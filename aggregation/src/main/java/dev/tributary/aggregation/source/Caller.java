package dev.tributary.aggregation.source;

import org.jspecify.annotations.Nullable;

/** Who asks, as far as a source may learn of it. */
public interface Caller {

    /** The first value of that header of the caller's request; the name is in lower case. */
    @Nullable
    String header(String name);

    /**
     * What his credentials prove of him, by a name of {@link CallerIdentity}; {@code null} where they prove no such thing, or
     * where he is anonymous.
     */
    @Nullable
    Object proven(String name);

    /** The trace that the request belongs to. */
    TraceParent trace();
}
