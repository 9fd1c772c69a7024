package dev.tributary.aggregation.view.definition;

import dev.tributary.aggregation.view.Limits;
import dev.tributary.aggregation.view.Parameter.In;
import dev.tributary.aggregation.view.ParameterType;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the declaration of a parameter may say; which limits there are depends on its type. */
final class ParameterKeys {

    private static final String NUMBER = "^-?[0-9]{1,20}(?:\\.[0-9]{1,20})?$";
    private static final String DATE_OR_INSTANT =
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]{5,18}(?:Z|[+-][0-9]{2}:[0-9]{2}))?$";
    private static final Kind<ParameterType> TYPES = Kind.oneOf(ParameterType.class);
    private static final Kind<Integer> LENGTH = Quantity.number(0, 8192);

    private static final Kind<Pattern> EXPRESSION =
            new Kind<>("a regular expression", "regular expression", Schema.SCALAR, Pattern::compile);

    static final Mapping PARAMETER = new Mapping(ParameterKeys::rules);

    static final Key<In> IN = PARAMETER.takes("in", Kind.oneOf(In.class), "where the caller says it");
    static final Key<ParameterType> TYPE =
            PARAMETER.takes("type", TYPES, Kind.word(ParameterType.STRING), "what its values are; read strictly");
    static final Key<String> NAME =
            PARAMETER.takes("name", Kind.TEXT, "what callers call it, where that differs from the key");

    private static final Mapping TEXT = PARAMETER.where(Condition.among(TYPE, Set.of(ParameterType.STRING)));
    private static final Mapping RANGE = PARAMETER.where(Condition.among(
            TYPE,
            List.of(
                    ParameterType.INT,
                    ParameterType.LONG,
                    ParameterType.DECIMAL,
                    ParameterType.DATE,
                    ParameterType.INSTANT)));

    static final Key<Integer> MAX_LENGTH =
            TEXT.takes("max-length", LENGTH, String.valueOf(Limits.USUAL_LENGTH), "the most characters of a string");
    static final Key<Integer> MIN_LENGTH =
            TEXT.takes("min-length", LENGTH, "0", "the fewest characters of a string; at most `max-length`");
    static final Key<Pattern> PATTERN = TEXT.takes("pattern", EXPRESSION, "what the whole of a string must match");
    static final Key<List<Item>> ENUM =
            TEXT.takes("enum", Structure.list("list of text", Schema.SCALAR), "the only strings allowed");
    static final Key<Comparable<?>> MIN =
            RANGE.takes("min", limit(ParameterType.DECIMAL), "the smallest value allowed; at most `max`");
    static final Key<Comparable<?>> MAX = RANGE.takes("max", limit(ParameterType.DECIMAL), "the largest value allowed");

    static final Key<Boolean> REQUIRED =
            PARAMETER.takes("required", Kind.FLAG, "whether a request without it is refused");
    static final Key<Integer> MAX_ITEMS = PARAMETER.takes(
            "max-items", Quantity.number(1, 1000), "makes it a list, said as `?ids=1,2,3`: at most this many values");
    static final Key<String> DEFAULT = PARAMETER.takes(
            "default",
            Kind.ANY_TEXT.shown("text, as a caller would say it", Schema.SCALAR),
            "its value when it is not said; without one it is null");

    private ParameterKeys() {}

    /** A parameter, which may be said by its type alone. */
    static Schema schema() {
        return Schema.anyOf(TYPES.schema(), PARAMETER.schema());
    }

    /** A limit of values of that type; editors only know that it is one of any. */
    static Kind<Comparable<?>> limit(ParameterType type) {
        return new Kind<>(
                type.expected(),
                "number, date or instant, as the type says",
                Schema.filled(Schema.of("type", "number"), Schema.text(NUMBER), Schema.text(DATE_OR_INSTANT)),
                text -> (Comparable<?>) type.read(text));
    }

    private static List<Schema> rules() {
        return List.of(
                Schema.never(REQUIRED, Schema.of("enum", List.of(true, "true")), DEFAULT),
                Schema.never(IN, Schema.of("const", Kind.word(In.PATH)), DEFAULT),
                Schema.never(TYPE, Schema.of("const", Kind.word(ParameterType.INSTANT)), MAX_ITEMS));
    }
}
