package dev.tributary.api.resource;

import dev.tributary.aggregation.view.Arguments;
import dev.tributary.aggregation.view.BadArgument;
import dev.tributary.aggregation.view.BadArgumentsException;
import dev.tributary.aggregation.view.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/** What a caller said in the path, the query and headers: typed, inside the limits, by the parameters' names. */
public final class Asked {

    private final Map<String, Object> values;

    private Asked(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * Reads a request.
     *
     * @throws BadArgumentsException if anything is missing, unreadable, said twice or not declared; it names all of it
     */
    public static Asked read(List<Parameter> declared, ServerRequest request) {
        Arguments said =
                Arguments.read(declared, request.pathVariables(), request.queryParams(), request.headers()::header);
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < declared.size(); i++) {
            Object value = said.get(i);
            if (value != null) {
                values.put(declared.get(i).name(), value);
            }
        }
        return new Asked(values);
    }

    /** A request is refused because of one parameter of its query. */
    static BadArgumentsException refused(String name, String text, String expected) {
        return new BadArgumentsException(List.of(BadArgument.invalid(Parameter.In.QUERY, name, text, expected)));
    }

    public boolean says(String name) {
        return values.containsKey(name);
    }

    /** Null if it is not said; a list where the parameter is one. */
    @Nullable
    Object get(String name) {
        Object value = values.get(name);
        return value instanceof Object[] items ? List.of(items) : value;
    }

    /** Null if it is not said. */
    @Nullable
    String text(String name) {
        return (String) values.get(name);
    }

    /** Null if it is not said. */
    public <T> @Nullable T ifSaid(String name, Class<T> type) {
        return type.cast(values.get(name));
    }

    /** Of a parameter that has a value always. */
    public <T> T value(String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(values.get(name), name));
    }

    /** The names of a list, each of which must stand there once; none if it is not said. */
    List<String> names(String name) {
        String[] names = (String[]) values.getOrDefault(name, new String[0]);
        if (Arrays.stream(names).map(Asked::plain).distinct().count() < names.length) {
            throw refused(name, String.join(",", names), "each name once");
        }
        return List.of(names);
    }

    private static String plain(String step) {
        return step.startsWith("-") ? step.substring(1) : step;
    }
}
