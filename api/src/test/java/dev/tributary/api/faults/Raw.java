package dev.tributary.api.faults;

/** Answers as the text that goes over the wire. */
final class Raw {

    /** What no caller may ever see. */
    static final String SECRET = "SECRET-OF-THE-DOWNSTREAM";

    /** A body that holds it. */
    static final String BODY = "{\"text\":\"" + SECRET + "\"}";

    static final String JSON = "content-type: application/json";

    private Raw() {}

    /** A status line and headers. */
    static String head(String status, String... headers) {
        return "HTTP/1.1 " + status + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    /** A whole answer, its length included. */
    static String answer(String status, String body, String... headers) {
        String length = "content-length: " + body.length();
        return head(status, headers.length == 0 ? length : String.join("\r\n", headers) + "\r\n" + length) + body;
    }

    /** A healthy answer with that body. */
    static String json(String body) {
        return answer("200 OK", body, JSON);
    }

    /** The head of a healthy answer that promises so many bytes. */
    static String jsonHead(int length) {
        return head("200 OK", JSON, "content-length: " + length);
    }

    /** The head of a healthy answer in chunks. */
    static String chunkedHead() {
        return head("200 OK", JSON, "transfer-encoding: chunked");
    }

    static String chunk(String data) {
        return Integer.toHexString(data.length()) + "\r\n" + data + "\r\n";
    }
}
