package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.source.SourceFunction;
import dev.tributary.aggregation.view.FunctionSource;
import dev.tributary.aggregation.view.Reference;
import dev.tributary.aggregation.view.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a part that comes from a Java function; no file has one, so for files these keys do not exist. */
final class FunctionReader {

    static final String FUNCTION = "function";

    private static final String INPUTS = "with";

    /** What a part has for its function. */
    static final Set<String> KEYS = Set.of(FUNCTION, INPUTS);

    private FunctionReader() {}

    /** Whether a part was declared in Java with a function. */
    static boolean isIn(Item part) {
        Item function = part.isScalar() ? null : part.members().get(FUNCTION);
        return function != null && function.function() != null;
    }

    /** The source; {@code null} where there is no function. */
    static @Nullable Source read(String part, Item item, References references) {
        Map<String, Item> members = item.members();
        Item function = members.get(FUNCTION);
        SourceFunction given = function == null ? null : function.function();
        Map<String, Reference> inputs = new LinkedHashMap<>();
        for (Item input : members.containsKey(INPUTS) ? members.get(INPUTS).elements() : List.<Item>of()) {
            String name = input.text();
            Reference reference = name == null ? null : references.findAny(name, part, input);
            if (name != null && reference != null) {
                inputs.put(name, reference);
            }
        }
        return given == null || function == null
                ? null
                : new FunctionSource(item.path(), function.place(), given, inputs);
    }
}
