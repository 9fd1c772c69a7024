package dev.tributary.api.faults;

import java.io.IOException;
import java.time.Duration;

/** Answers that take their time. */
final class Delays {

    private static final Duration LATE = Duration.ofMillis(1500);
    private static final Duration DRIP = Duration.ofMillis(100);

    private Delays() {}

    static void slow(Wire wire, Request request) throws IOException {
        wire.send(Raw.jsonHead(Raw.BODY.length()));
        wire.pause(LATE);
        wire.send(Raw.BODY);
    }

    static void hangBeforeHeaders(Wire wire, Request request) throws IOException {
        wire.hang();
    }

    static void hangInBody(Wire wire, Request request) throws IOException {
        wire.send(Raw.jsonHead(1000) + Raw.BODY);
        wire.hang();
    }

    static void drip(Wire wire, Request request) throws IOException {
        wire.send(Raw.jsonHead(1_000_000));
        trickle("[" + ("\"" + Raw.SECRET + "\",").repeat(1000), wire);
    }

    static void trickleHeaders(Wire wire, Request request) throws IOException {
        wire.send("HTTP/1.1 200 OK\r\n" + Raw.JSON + "\r\n");
        trickle("x-text: " + Raw.SECRET.repeat(1000), wire);
    }

    private static void trickle(String text, Wire wire) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            wire.send(text.substring(i, i + 1));
            wire.pause(DRIP);
        }
    }
}
