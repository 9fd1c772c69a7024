package dev.tributary.api.resource;

import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.Parameter;
import dev.tributary.aggregation.view.ParameterType;
import dev.tributary.persistence.resource.FieldType;
import dev.tributary.persistence.resource.Filter;
import dev.tributary.persistence.resource.Rules;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the values of fields and filters are written as text. */
final class FieldTypes {

    private FieldTypes() {}

    /** The type of a value's text; of each item's for a list. */
    static ParameterType of(FieldType type) {
        return switch (type) {
            case LONG, LONGS -> ParameterType.LONG;
            case INT -> ParameterType.INT;
            case DECIMAL -> ParameterType.DECIMAL;
            case TEXT, SECRET -> ParameterType.STRING;
            case BOOLEAN -> ParameterType.BOOLEAN;
            case INSTANT -> ParameterType.INSTANT;
        };
    }

    /** What a caller says for a filter. */
    static Parameter parameter(Filter filter) {
        return new Parameter(
                filter.parameter(),
                Parameter.In.QUERY,
                of(filter.type()),
                false,
                filter.list() ? Filter.MOST_VALUES : 0,
                null,
                limits(filter.type(), filter.rules()));
    }

    private static Limits limits(FieldType type, Rules rules) {
        return new Limits(
                bound(type, rules.min()),
                bound(type, rules.max()),
                rules.minLength() == null ? 0 : rules.minLength(),
                rules.maxLength() == null ? Limits.USUAL_LENGTH : rules.maxLength(),
                rules.pattern() == null ? null : Pattern.compile(rules.pattern()),
                List.copyOf(rules.allowed()),
                false);
    }

    private static @Nullable Comparable<?> bound(FieldType type, @Nullable BigDecimal bound) {
        if (bound == null) {
            return null;
        }
        return switch (type) {
            case LONG, LONGS -> (Long) bound.longValueExact();
            case INT -> (Integer) bound.intValueExact();
            case DECIMAL -> bound;
            case TEXT, SECRET, BOOLEAN, INSTANT -> null;
        };
    }
}
