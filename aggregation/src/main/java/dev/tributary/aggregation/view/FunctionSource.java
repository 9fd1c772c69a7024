package dev.tributary.aggregation.view;

import dev.tributary.aggregation.source.SourceFunction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Java function, which only a view that is declared in Java can have.
 *
 * @param name of its part, for the log
 * @param place file and line where it was declared
 * @param inputs what it needs, by the names that it was declared with, in their order
 */
public record FunctionSource(String name, String place, SourceFunction function, Map<String, Reference> inputs)
        implements Source {

    public FunctionSource {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    @Override
    public List<Reference> references() {
        return List.copyOf(inputs.values());
    }
}
