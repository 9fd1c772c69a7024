package dev.tributary.aggregation.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one caller said for the parameters of a view: typed, inside the limits, presets filled in. */
public final class Arguments {

    private final @Nullable Object[] values;

    private Arguments(@Nullable Object[] values) {
        this.values = values;
    }

    /**
     * Reads all parameters of a view; see {@link #read(List, Map, Map, Function)}.
     *
     * @throws BadArgumentsException if anything is missing, unreadable, said twice or not declared; it names all of it
     */
    public static Arguments read(
            View view,
            Map<String, String> path,
            Map<String, ? extends List<? extends @Nullable String>> query,
            Function<String, List<String>> header) {
        return read(view.parameters(), path, query, header);
    }

    /**
     * Reads the values of declared parameters.
     *
     * @param declared all that may be said
     * @param path the values of the path's placeholders, decoded
     * @param query every value of every query parameter, decoded; {@code null} for a name without {@code =}
     * @param header the values of a header, by its name
     * @throws BadArgumentsException if anything is missing, unreadable, said twice or not declared; it names all of it
     */
    public static Arguments read(
            List<Parameter> declared,
            Map<String, String> path,
            Map<String, ? extends List<? extends @Nullable String>> query,
            Function<String, List<String>> header) {
        var problems = new ArrayList<BadArgument>();
        var values = new @Nullable Object[declared.size()];
        for (int i = 0; i < values.length; i++) {
            Parameter parameter = declared.get(i);
            values[i] = read(parameter, said(parameter, path, query, header), problems);
        }
        refuseUndeclared(declared, query, problems);
        if (!problems.isEmpty()) {
            throw new BadArgumentsException(problems);
        }
        return new Arguments(values);
    }

    private static List<? extends @Nullable String> said(
            Parameter parameter,
            Map<String, String> path,
            Map<String, ? extends List<? extends @Nullable String>> query,
            Function<String, List<String>> header) {
        return switch (parameter.in()) {
            case PATH -> {
                String segment = path.get(parameter.name());
                yield segment == null ? List.of() : List.of(segment);
            }
            case QUERY -> {
                List<? extends @Nullable String> values = query.get(parameter.name());
                yield values == null ? List.of() : values;
            }
            case HEADER -> header.apply(parameter.name());
        };
    }

    private static @Nullable Object read(
            Parameter parameter, List<? extends @Nullable String> said, List<BadArgument> problems) {
        if (said.isEmpty()) {
            if (parameter.required()) {
                problems.add(BadArgument.missing(parameter));
            }
            return parameter.preset();
        }
        if (said.size() > 1) {
            problems.add(BadArgument.repeated(parameter, said.size()));
            return null;
        }
        String text = Objects.requireNonNullElse(said.getFirst(), "");
        try {
            return parameter.read(text);
        } catch (Parameter.UnreadableException unreadable) {
            problems.add(BadArgument.unreadable(parameter, text, unreadable));
            return null;
        }
    }

    private static void refuseUndeclared(
            List<Parameter> declared,
            Map<String, ? extends List<? extends @Nullable String>> query,
            List<BadArgument> problems) {
        for (String name : query.keySet()) {
            if (declared.stream()
                    .noneMatch(known -> isQuery(known) && known.name().equals(name))) {
                problems.add(BadArgument.undeclared(
                        name,
                        declared.stream()
                                .filter(Arguments::isQuery)
                                .map(Parameter::name)
                                .toList()));
            }
        }
    }

    private static boolean isQuery(Parameter parameter) {
        return parameter.in() == Parameter.In.QUERY;
    }

    /** The value of the parameter at that place of the declared ones; {@code null} where there is none. */
    public @Nullable Object get(int index) {
        return values[index];
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
