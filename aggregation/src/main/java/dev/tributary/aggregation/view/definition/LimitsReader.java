package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.ParameterType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a parameter's value must keep to; which limits there are depends on its type. */
final class LimitsReader {

    private final Block block;
    private final ParameterType type;

    LimitsReader(Block block, ParameterType type) {
        this.block = block;
        this.type = type;
    }

    Limits read() {
        return switch (type) {
            case STRING -> ofText();
            case INT, LONG, DECIMAL, DATE, INSTANT -> ofRange();
            case BOOLEAN, UUID -> Limits.USUAL;
        };
    }

    private Limits ofText() {
        int longest = block.read(ParameterKeys.MAX_LENGTH);
        int shortest = block.read(ParameterKeys.MIN_LENGTH);
        if (shortest > longest) {
            block.item().refuse("min-length: " + shortest, "at most max-length, " + longest);
        }
        Pattern pattern = block.find(ParameterKeys.PATTERN);
        List<String> allowed = block.texts(ParameterKeys.ENUM);
        return new Limits(null, null, shortest, longest, pattern, allowed, false);
    }

    private Limits ofRange() {
        Kind<Comparable<?>> kind = ParameterKeys.limit(type);
        Comparable<?> min = block.find(ParameterKeys.MIN.as(kind));
        Comparable<?> max = block.find(ParameterKeys.MAX.as(kind));
        if (min != null && max != null && isAbove(min, max)) {
            block.item().refuse("min: " + min, "at most max, " + max);
        }
        return new Limits(min, max, 0, Limits.USUAL_LENGTH, null, List.of(), false);
    }

    private static boolean isAbove(Comparable<?> min, @Nullable Object max) {
        return new Limits(null, (Comparable<?>) max, 0, 0, null, List.of(), false).violatedBy(min) != null;
    }
}
