package dev.tributary.api.resource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Relative references to other parts of the same list, with everything else that the caller said. */
final class Links {

    private Links() {}

    static String toPage(ServerRequest request, int number) {
        return to(request, Parameters.PAGE, String.valueOf(number));
    }

    static String toCursor(ServerRequest request, String cursor) {
        return to(request, Parameters.CURSOR, cursor);
    }

    private static String to(ServerRequest request, String name, String value) {
        var query = new StringJoiner("&", request.requestPath().value() + "?", "");
        request.queryParams().forEach((said, values) -> kept(said, values).forEach(query::add));
        return query.add(name + "=" + encoded(value)).toString();
    }

    private static Stream<String> kept(String name, List<String> values) {
        boolean replaced = name.equals(Parameters.PAGE) || name.equals(Parameters.CURSOR);
        return replaced ? Stream.empty() : values.stream().map(value -> encoded(name) + "=" + encoded(value));
    }

    /** Names and commas as they are, for people. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
