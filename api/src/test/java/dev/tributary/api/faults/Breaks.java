package dev.tributary.api.faults;

import java.io.IOException;
import java.time.Duration;

/** Connections that end too early. */
final class Breaks {

    /** Long enough for what was sent to be read before a reset throws it away. */
    private static final Duration READ = Duration.ofMillis(50);

    private Breaks() {}

    static void resetBeforeHeaders(Wire wire, Request request) throws IOException {
        wire.reset();
    }

    static void resetInBody(Wire wire, Request request) throws IOException {
        wire.send(Raw.jsonHead(1000) + Raw.BODY);
        wire.pause(READ);
        wire.reset();
    }

    static void closedBeforeHeaders(Wire wire, Request request) throws IOException {
        wire.close();
    }

    static void closedInBody(Wire wire, Request request) throws IOException {
        wire.send(Raw.jsonHead(1000) + Raw.BODY);
        wire.close();
    }

    static void closedBetweenChunks(Wire wire, Request request) throws IOException {
        wire.send(Raw.chunkedHead() + Raw.chunk(Raw.BODY));
        wire.close();
    }
}
