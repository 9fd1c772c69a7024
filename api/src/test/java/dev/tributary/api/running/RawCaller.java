package dev.tributary.api.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sends bytes that may be no request, and takes all that comes back until the service closes the connection. */
final class RawCaller {

    private static final int PATIENCE_MILLIS = 20_000;

    private RawCaller() {}

    /** The answers; fails if the connection stays open, or if what came is more, or less, than answers. */
    static List<Reply> say(int port, String text) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            send(socket, text);
            return replies(taken(socket.getInputStream()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A service that has closed already does not take the rest. */
    private static void send(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException closed) {
            // What it has answered is read all the same
        }
    }

    private static String taken(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            in.transferTo(bytes);
        } catch (SocketException reset) {
            // Closed while there was something to read
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static List<Reply> replies(String text) {
        var replies = new ArrayList<Reply>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf("\r\n\r\n", at);
            String head = text.substring(at, end);
            Map<String, String> headers = headers(head);
            int body = end + 4;
            at = body + Integer.parseInt(headers.getOrDefault("content-length", "0"));
            replies.add(new Reply(Integer.parseInt(head.split(" ", 3)[1]), headers, text.substring(body, at)));
        }
        return replies;
    }

    private static Map<String, String> headers(String head) {
        var headers = new HashMap<String, String>();
        head.lines()
                .skip(1)
                .map(line -> line.split(": *", 2))
                .forEach(header ->
                        headers.merge(header[0].toLowerCase(Locale.ROOT), header[1], (one, two) -> one + ", " + two));
        return headers;
    }
}
