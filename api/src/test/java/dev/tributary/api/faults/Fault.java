package dev.tributary.api.faults;

import java.util.Locale;

/** A way in which a Service goes wrong, and what a caller is told about it. */
public enum Fault {
    SLOW(504, "timeout", Delays::slow),
    HANG_BEFORE_HEADERS(504, "timeout", Delays::hangBeforeHeaders),
    HANG_IN_BODY(504, "timeout", Delays::hangInBody),
    DRIP(504, "timeout", Delays::drip),
    TRICKLED_HEADERS(504, "timeout", Delays::trickleHeaders),

    RESET_BEFORE_HEADERS(502, "connection-reset", Breaks::resetBeforeHeaders),
    RESET_IN_BODY(502, "connection-reset", Breaks::resetInBody),
    CLOSED_BEFORE_HEADERS(502, "closed-early", Breaks::closedBeforeHeaders),
    CLOSED_IN_BODY(502, "closed-early", Breaks::closedInBody),
    CLOSED_BETWEEN_CHUNKS(502, "closed-early", Breaks::closedBetweenChunks),

    STATUS_401(502, "status-401", Bodies.status("401 Unauthorized", "www-authenticate: Basic")),
    STATUS_404(404, "status-404", Bodies.status("404 Not Found")),
    STATUS_429(503, "status-429", Bodies.status("429 Too Many Requests", "retry-after: 7")),
    STATUS_500(502, "status-500", Bodies.status("500 Internal Server Error")),
    STATUS_500_HANGING(502, "status-500", Bodies::errorHanging),
    STATUS_500_ENDLESS(502, "status-500", Bodies::errorEndless),
    STATUS_502(502, "status-502", Bodies.status("502 Bad Gateway")),
    STATUS_503(503, "status-503", Bodies.status("503 Service Unavailable", "retry-after: 7")),
    STATUS_504(502, "status-504", Bodies.status("504 Gateway Timeout")),
    STATUS_999(502, "status-999", Bodies.status("999 Request Denied")),

    MALFORMED_JSON(502, "malformed-json", Bodies.json("{'text':'" + Raw.SECRET + "'}")),
    TRUNCATED_JSON(502, "truncated-json", Bodies.json("{\"text\":\"" + Raw.SECRET)),
    NOT_A_NUMBER(502, "malformed-json", Bodies.json("{\"text\":\"" + Raw.SECRET + "\",\"n\":NaN}")),
    LONG_NUMBER(502, "malformed-json", Bodies.json("1".repeat(100_000))),
    DEEP(502, "too-deep", Bodies.json("[".repeat(5000) + "]".repeat(5000))),
    BAD_UTF8(502, "bad-utf8", Bodies::badUtf8),
    BYTE_ORDER_MARK(502, "malformed-json", Bodies::byteOrderMark),
    HTML(502, "not-json", Bodies::html),
    NO_CONTENT_TYPE(502, "not-json", Bodies::noContentType),
    EMPTY(502, "empty-body", Bodies.json("")),
    NO_CONTENT(502, "empty-body", Bodies::noContent),
    HUGE_BY_LENGTH(502, "too-large", Bodies::hugeByLength),
    HUGE_BY_CHUNKS(502, "too-large", Bodies::hugeByChunks),
    ENDLESS_CHUNKS(502, "too-large", Bodies::endlessChunks),
    FALSE_GZIP(502, "content-encoding", Bodies::falseGzip),

    EARLY_HINTS(502, "status-103", Framings::earlyHints),
    LENGTH_TOO_SHORT(502, "truncated-json", Framings::lengthTooShort),
    TWO_LENGTHS(502, "malformed-http", Framings::twoLengths),
    LENGTH_WITH_CHUNKS(502, "malformed-http", Framings::lengthWithChunks),
    BAD_CHUNK_SIZE(502, "malformed-http", Framings::badChunkSize),
    TWO_RESPONSES(502, "status-500", Framings::twoResponses),
    NO_HTTP(502, "malformed-http", Framings::noHttp),
    HUGE_HEADER(502, "malformed-http", Framings::hugeHeader),
    MANY_HEADERS(502, "malformed-http", Framings::manyHeaders),

    REDIRECT_LOOP(502, "status-302", Framings::redirectToItself),
    REDIRECT_ELSEWHERE(502, "status-302", Framings::redirectElsewhere),
    REFUSED(502, "connection-refused", Fault::neverPlayed),
    UNKNOWN_HOST(502, "unknown-host", Fault::neverPlayed);

    private final int status;
    private final String reason;

    @SuppressWarnings("ImmutableEnumChecker") // the scripts have no state
    private final Script script;

    Fault(int status, String reason, Script script) {
        this.status = status;
        this.reason = reason;
        this.script = script;
    }

    /** The status of the answer when the part that meets the fault is required. */
    public int status() {
        return status;
    }

    /** The reason that the answer gives. */
    public String reason() {
        return reason;
    }

    /** Its path at the {@link FaultServer}, and behind the prefixes of the tests' views. */
    public String path() {
        return "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Script script() {
        return script;
    }

    private static void neverPlayed(Wire wire, Request request) {
        throw new IllegalStateException("request: " + request.target() + " (expected: none)");
    }
}
