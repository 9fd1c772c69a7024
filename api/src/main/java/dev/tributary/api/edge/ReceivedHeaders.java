package dev.tributary.api.edge;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;

/** The headers of one request while they are read: so many at most, and only one of them tells where the body ends. */
final class ReceivedHeaders extends DefaultHttpHeaders {

    private static final DefaultHttpHeadersFactory CHECKS = DefaultHttpHeadersFactory.headersFactory();

    private final int most;
    private int lines;

    ReceivedHeaders(int most) {
        super(CHECKS.getNameValidator(), CHECKS.getValueValidator());
        this.most = most;
    }

    /** Whoever reads a line adds it here; the server would drop the length silently, were it to see both. */
    @Override
    public HttpHeaders add(CharSequence name, Object value) {
        lines++;
        if (lines > most) {
            throw RefusedRequest.tooLarge("headers: more than " + most);
        }
        super.add(name, value);
        if (isFraming(name)
                && contains(HttpHeaderNames.CONTENT_LENGTH)
                && contains(HttpHeaderNames.TRANSFER_ENCODING)) {
            throw RefusedRequest.malformed("content-length, transfer-encoding: both (expected: one of them)");
        }
        return this;
    }

    private static boolean isFraming(CharSequence name) {
        return isOne(HttpHeaderNames.CONTENT_LENGTH, name) || isOne(HttpHeaderNames.TRANSFER_ENCODING, name);
    }

    private static boolean isOne(AsciiString expected, CharSequence name) {
        return expected.length() == name.length() && expected.contentEqualsIgnoreCase(name);
    }
}
