package dev.tributary.api.faults;

import java.io.IOException;

/** What is sent for one request, right or wrong, byte by byte. */
@FunctionalInterface
interface Script {

    /**
     * Plays once. If it returns with the wire still open, the connection serves another request.
     *
     * @throws IOException if the client has left meanwhile
     */
    void play(Wire wire, Request request) throws IOException;
}
