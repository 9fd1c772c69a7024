package dev.tributary.api.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, for the caller. Nothing in it comes from another system.
 *
 * @param detail for people: what was wrong, where, and what was expected
 * @param members further members of the document, by name
 * @param headers that the answer carries beside it
 */
public record Problem(HttpStatus status, String detail, Map<String, Object> members, HttpHeaders headers) {

    public Problem {
        members = new LinkedHashMap<>(members);
    }

    /** A problem without further members. */
    public static Problem of(HttpStatus status, String detail) {
        return new Problem(status, detail, Map.of(), new HttpHeaders());
    }

    /** The same problem with one more member. */
    public Problem with(String name, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(status, detail, more, headers);
    }

    /** The same problem with one more header. */
    public Problem withHeader(String name, String value) {
        var more = new HttpHeaders(headers);
        more.set(name, value);
        return new Problem(status, detail, members, more);
    }

    /** An error signal that ends a request with this problem. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
