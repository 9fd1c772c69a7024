package dev.tributary.api.faults;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client's connection. */
final class Wire implements AutoCloseable {

    private static final int FOR_EVER = 0;

    private final Socket socket;
    private final String elsewhere;
    private final PushbackInputStream in;
    private final OutputStream out;

    /**
     * A connection that was accepted.
     *
     * @param elsewhere the address of a server that no client was told to use
     */
    Wire(Socket socket, String elsewhere) throws IOException {
        this.socket = socket;
        this.elsewhere = elsewhere;
        this.in = new PushbackInputStream(new BufferedInputStream(socket.getInputStream()));
        this.out = socket.getOutputStream();
        socket.setTcpNoDelay(true);
    }

    /** The next request; {@code null} when the client has left. */
    @Nullable
    Request read() throws IOException {
        socket.setSoTimeout(FOR_EVER);
        List<String> lines = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            lines.add(line);
        }
        return lines.isEmpty() ? null : Request.of(lines);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    /** Sends text of one byte a character. */
    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Waits that long, or until the client asks something else; fails at once when it leaves. */
    void pause(Duration time) throws IOException {
        pause(Math.toIntExact(time.toMillis()));
    }

    /** Waits until the client leaves. */
    void hang() throws IOException {
        pause(FOR_EVER);
    }

    private void pause(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the client has left");
            }
            in.unread(next);
        } catch (SocketTimeoutException _) {
            // It is still there, and the time has passed
        }
    }

    String elsewhere() {
        return elsewhere;
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    /** Ends the connection without a goodbye: the client sees a reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
