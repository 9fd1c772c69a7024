package dev.tributary.api.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Bodies that are no use. */
final class Bodies {

    /** Above any limit that the tests' Services have. */
    private static final int HUGE = 10_000_000;

    private static final String PIECE = ("\"" + Raw.SECRET + "\",").repeat(400);

    private Bodies() {}

    /** Answers with that body, as JSON. */
    static Script json(String body) {
        return (wire, request) -> wire.send(Raw.json(body));
    }

    /** Answers with that status, these headers and a body that is JSON. */
    static Script status(String status, String... headers) {
        String all = headers.length == 0 ? Raw.JSON : Raw.JSON + "\r\n" + String.join("\r\n", headers);
        return (wire, request) -> wire.send(Raw.answer(status, Raw.BODY, all));
    }

    static void badUtf8(Wire wire, Request request) throws IOException {
        wire.send(Raw.json("{\"text\":\"" + Raw.SECRET + " \u00c3(\"}"));
    }

    static void byteOrderMark(Wire wire, Request request) throws IOException {
        String mark = new String("\ufeff".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        wire.send(Raw.json(mark + Raw.BODY));
    }

    static void html(Wire wire, Request request) throws IOException {
        wire.send(Raw.answer("200 OK", "<html><body>" + Raw.SECRET + "</body></html>", "content-type: text/html"));
    }

    static void noContentType(Wire wire, Request request) throws IOException {
        wire.send(Raw.answer("200 OK", Raw.BODY));
    }

    static void noContent(Wire wire, Request request) throws IOException {
        wire.send(Raw.head("204 No Content", Raw.JSON));
    }

    static void hugeByLength(Wire wire, Request request) throws IOException {
        wire.send(Raw.jsonHead(HUGE) + "[");
        for (int sent = 0; sent < HUGE; sent += PIECE.length()) {
            wire.send(PIECE);
        }
        wire.hang();
    }

    static void hugeByChunks(Wire wire, Request request) throws IOException {
        wire.send(Raw.chunkedHead() + Raw.chunk("["));
        for (int sent = 0; sent < HUGE; sent += PIECE.length()) {
            wire.send(Raw.chunk(PIECE));
        }
        wire.send(Raw.chunk("null]") + "0\r\n\r\n");
    }

    static void endlessChunks(Wire wire, Request request) throws IOException {
        wire.send(Raw.chunkedHead() + Raw.chunk("["));
        endless(wire);
    }

    static void errorHanging(Wire wire, Request request) throws IOException {
        wire.send(Raw.head("500 Internal Server Error", Raw.JSON, "content-length: 1000") + Raw.BODY);
        wire.hang();
    }

    static void errorEndless(Wire wire, Request request) throws IOException {
        wire.send(Raw.head("500 Internal Server Error", Raw.JSON, "transfer-encoding: chunked"));
        endless(wire);
    }

    private static void endless(Wire wire) throws IOException {
        while (wire.isOpen()) {
            wire.send(Raw.chunk("\"" + Raw.SECRET + "\","));
        }
    }

    static void falseGzip(Wire wire, Request request) throws IOException {
        wire.send(Raw.answer("200 OK", Raw.BODY, Raw.JSON, "content-encoding: gzip"));
    }
}
