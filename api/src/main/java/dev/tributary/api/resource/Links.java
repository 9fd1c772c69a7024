package dev.tributary.api.resource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Relative references to other parts of the same list, with everything else that the caller said. Two callers who say the
 * same get the same, however they write it: the list may be kept for both.
 */
public final class Links {

    private Links() {}

    static String toPage(ServerRequest request, int number) {
        return to(request, Parameters.PAGE, String.valueOf(number));
    }

    /** The part of the list that a cursor opens. */
    public static String toCursor(ServerRequest request, String cursor) {
        return to(request, Parameters.CURSOR, cursor);
    }

    private static String to(ServerRequest request, String name, String value) {
        var query = new StringJoiner("&", Said.path(request) + "?", "");
        Said.in(request).forEach((said, text) -> {
            if (!said.equals(Parameters.PAGE) && !said.equals(Parameters.CURSOR)) {
                query.add(encoded(said) + "=" + encoded(text));
            }
        });
        return query.add(name + "=" + encoded(value)).toString();
    }

    /** Names and commas as they are, for people. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
