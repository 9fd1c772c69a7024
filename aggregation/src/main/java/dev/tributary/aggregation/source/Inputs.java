package dev.tributary.aggregation.source;

import dev.tributary.aggregation.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a {@link SourceFunction} declared to need, by the names that it was declared with, and how long there is. */
public final class Inputs {

    private final Map<String, Object> values;
    private final Set<String> names;
    private final List<Json> keys;
    private final Deadline deadline;
    private final TraceParent trace;

    /**
     * Inputs of one question.
     *
     * @param values by name; what is absent is not there
     * @param names of all that was declared
     * @param keys of a join
     */
    public Inputs(
            Map<String, Object> values, Set<String> names, List<Json> keys, Deadline deadline, TraceParent trace) {
        this.values = new HashMap<>(values);
        this.names = Set.copyOf(names);
        this.keys = List.copyOf(keys);
        this.deadline = deadline;
        this.trace = trace;
    }

    /**
     * A value that is there: a parameter in the Java class of its type (an array of it for a list), a value of another
     * part as {@link Json}, what is proven of the caller in the class that {@link CallerIdentity} gives it.
     *
     * @throws IllegalArgumentException if no such name was declared, or if the value is of another class
     * @throws IllegalStateException if it is a parameter that the caller left out
     */
    public <T> T get(String name, Class<T> type) {
        return find(name, type)
                .orElseThrow(() -> new IllegalStateException(
                        name + ": left out by the caller (expected: a required parameter, a default, or find)"));
    }

    /**
     * The same, empty for a parameter that the caller left out.
     *
     * @throws IllegalArgumentException if no such name was declared, or if the value is of another class
     */
    public <T> Optional<T> find(String name, Class<T> type) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException(
                    name + ": not declared (expected: one of " + String.join(", ", sorted()) + ")");
        }
        Object value = values.get(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException(name + ": asked for as " + type.getSimpleName() + " (expected: "
                    + value.getClass().getSimpleName() + ")");
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    private List<String> sorted() {
        return names.stream().sorted().toList();
    }

    /** The distinct keys of the list that the part is joined to, in their order; empty where it is not joined. */
    public List<Json> keys() {
        return keys;
    }

    /** When nobody waits for the value any more; what is asked within the function should stop then. */
    public Deadline deadline() {
        return deadline;
    }

    /** The caller's trace, for what is asked within the function. */
    public TraceParent trace() {
        return trace;
    }
}
