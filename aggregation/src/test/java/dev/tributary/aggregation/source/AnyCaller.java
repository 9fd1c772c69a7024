package dev.tributary.aggregation.source;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A caller with a trace and, where a test needs them, headers or an identity. */
public record AnyCaller(
        Map<String, String> headers, @Nullable CallerIdentity identity, TraceParent trace) implements Caller {

    public static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    /** A caller of whom nothing is known. */
    public static AnyCaller of(Map<String, String> headers) {
        return new AnyCaller(headers, null, new TraceParent(TRACE_ID, true));
    }

    /** A caller who proves who he is. */
    public static AnyCaller of(CallerIdentity identity) {
        return new AnyCaller(Map.of(), identity, new TraceParent(TRACE_ID, true));
    }

    /** A person of that name with these claims, who may read. */
    public static AnyCaller named(String name, Map<String, Object> claims) {
        return of(new CallerIdentity("id-of-" + name, name, Set.of("customer"), Set.of("read", "write"), claims));
    }

    @Override
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    @Override
    public @Nullable Object proven(String name) {
        return identity == null ? null : identity.value(name);
    }
}
