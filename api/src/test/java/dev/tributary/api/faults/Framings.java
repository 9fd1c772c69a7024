package dev.tributary.api.faults;

import java.io.IOException;
import java.time.Duration;

/** Answers whose beginning or end is in doubt. */
final class Framings {

    private static final Duration SOON = Duration.ofMillis(50);

    private Framings() {}

    /** The final answer comes as soon as the client asks something else, so that it could be taken for its answer. */
    static void earlyHints(Wire wire, Request request) throws IOException {
        wire.send(Raw.head("103 Early Hints", "link: </" + Raw.SECRET + ">; rel=preload"));
        wire.pause(SOON);
        wire.send(Raw.json(Raw.BODY));
    }

    static void lengthTooShort(Wire wire, Request request) throws IOException {
        wire.send(Raw.jsonHead(10) + Raw.BODY);
    }

    static void twoLengths(Wire wire, Request request) throws IOException {
        String other = "content-length: " + (Raw.BODY.length() - 5);
        wire.send(Raw.answer("200 OK", Raw.BODY, Raw.JSON, other));
    }

    /** By its length the body is one value, by its chunks another. */
    static void lengthWithChunks(Wire wire, Request request) throws IOException {
        String chunks = Raw.chunk(Raw.BODY) + "0\r\n\r\n";
        wire.send(Raw.answer("200 OK", chunks, Raw.JSON, "transfer-encoding: chunked"));
    }

    static void badChunkSize(Wire wire, Request request) throws IOException {
        wire.send(Raw.chunkedHead() + "zz\r\n" + Raw.BODY + "\r\n0\r\n\r\n");
    }

    static void twoResponses(Wire wire, Request request) throws IOException {
        wire.send(Raw.answer("500 Internal Server Error", Raw.BODY, Raw.JSON) + Raw.json(Raw.BODY));
    }

    static void noHttp(Wire wire, Request request) throws IOException {
        wire.send("220 " + Raw.SECRET + " ESMTP ready\r\n\r\n");
    }

    static void hugeHeader(Wire wire, Request request) throws IOException {
        wire.send(Raw.answer("200 OK", Raw.BODY, Raw.JSON, "x-text: " + Raw.SECRET.repeat(2000)));
    }

    static void manyHeaders(Wire wire, Request request) throws IOException {
        wire.send(Raw.answer("200 OK", Raw.BODY, Raw.JSON, ("x-text: " + Raw.SECRET + "\r\n").repeat(2000) + "x: y"));
    }

    static void redirectToItself(Wire wire, Request request) throws IOException {
        wire.send(Raw.answer("302 Found", Raw.BODY, Raw.JSON, "location: " + request.target()));
    }

    static void redirectElsewhere(Wire wire, Request request) throws IOException {
        wire.send(Raw.answer("302 Found", Raw.BODY, Raw.JSON, "location: " + wire.elsewhere() + "/ok"));
    }
}
