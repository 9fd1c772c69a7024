package dev.tributary.aggregation.explain;

import dev.tributary.aggregation.view.ParameterType;
import dev.tributary.aggregation.view.SqlSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One bind of a query.
 *
 * @param number from 1, as it stands in the text
 * @param type of the values, as far as the declaration tells
 * @param from what fills it: a parameter, a value of another part or of the caller, or the keys of a join
 */
record Bind(int number, String type, String from) {

    private static final String ANY = "any";

    /** The binds of a query, in their order. */
    static List<Bind> of(SqlSource source) {
        return IntStream.range(0, source.references().size())
                .mapToObj(i -> new Bind(
                        i + 1,
                        word(source.query().types().get(i)),
                        source.references().get(i).toString()))
                .toList();
    }

    void write(Members members) {
        members.text("bind", "$" + number).text("type", type).text("from", from);
    }

    /** The parameter type of that class; only the value tells where there is none. */
    private static String word(Class<?> type) {
        return type.isArray()
                ? word(type.componentType()) + "[]"
                : Arrays.stream(ParameterType.values())
                        .filter(known -> known.javaType().equals(type))
                        .map(known -> known.name().toLowerCase(Locale.ROOT))
                        .findFirst()
                        .orElse(ANY);
    }
}
