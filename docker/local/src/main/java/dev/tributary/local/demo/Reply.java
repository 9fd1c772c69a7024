package dev.tributary.local.demo;

import java.time.Duration;

/**
 * What is answered.
 *
 * @param delay how long it takes
 */
record Reply(int status, String json, Duration delay) {

    static Reply ok(String json, Duration delay) {
        return new Reply(200, json, delay);
    }

    static Reply notFound(String detail, Duration delay) {
        return problem(404, "Not Found", detail, delay);
    }

    static Reply badRequest(String detail) {
        return problem(400, "Bad Request", detail, Duration.ZERO);
    }

    /** A problem document, RFC 9457. */
    static Reply problem(int status, String title, String detail, Duration delay) {
        String json = "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\""
                + escaped(detail) + "\"}";
        return new Reply(status, json, delay);
    }

    Reply laterBy(Duration more) {
        return new Reply(status, json, delay.plus(more));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
