package dev.tributary.api.resource;

import dev.tributary.aggregation.json.JsonPointer;
import java.util.List;

/**
 * Something that is wrong with a request's body.
 *
 * @param pointer where, as in RFC 6901
 * @param code stable, for programs
 * @param message for people: what was found and what was expected
 */
public record BodyError(String pointer, String code, String message) {

    static final String WRONG_TYPE = "wrong-type";
    static final String MISSING = "missing";

    /** At the end of these names or indexes. */
    public static BodyError at(List<String> path, String code, String found, String expected) {
        String name = path.isEmpty() ? "body" : path.getLast();
        return new BodyError(
                JsonPointer.of(path).toString(), code, name + ": " + found + " (expected: " + expected + ")");
    }

    /** The same below another place. */
    BodyError under(String place) {
        return new BodyError(place + pointer, code, message);
    }
}
