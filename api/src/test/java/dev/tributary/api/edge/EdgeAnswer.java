package dev.tributary.api.edge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * An answer as it came over the wire.
 *
 * @param lines its head, in lower case
 */
record EdgeAnswer(List<String> lines, String body) {

    /** What one request is answered; its connection is closed then. */
    static EdgeAnswer to(EdgeServer server, String method, String... headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            String head = method + " / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + String.join("\r\n", headers);
            socket.getOutputStream().write((head.strip() + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            String[] parts = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .split("\r\n\r\n", 2);
            return new EdgeAnswer(parts[0].toLowerCase(Locale.ROOT).lines().toList(), parts[1]);
        }
    }
}
