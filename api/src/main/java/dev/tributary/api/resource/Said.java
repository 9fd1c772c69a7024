package dev.tributary.api.resource;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.function.server.ServerRequest;

/** What a request says, in a form that does not depend on how it is written. */
final class Said {

    private Said() {}

    /** The parameters of the query, each of which is there once, by their names and in the order of these. */
    static Map<String, String> in(ServerRequest request) {
        var said = new TreeMap<String, String>();
        request.queryParams().forEach((name, values) -> said.put(name, text(values)));
        return said;
    }

    private static String text(List<String> values) {
        return Objects.requireNonNullElse(values.getFirst(), "");
    }

    /** The path without escapes, and without parameters in its segments. */
    static String path(ServerRequest request) {
        var path = new StringBuilder();
        for (PathContainer.Element element : request.requestPath().elements()) {
            path.append(
                    element instanceof PathContainer.PathSegment segment ? segment.valueToMatch() : element.value());
        }
        return path.toString();
    }
}
