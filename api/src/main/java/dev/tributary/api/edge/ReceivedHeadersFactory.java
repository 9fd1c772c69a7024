package dev.tributary.api.edge;

import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpHeadersFactory;

/**
 * Makes room for the headers of requests.
 *
 * @param most lines that one request may have
 */
record ReceivedHeadersFactory(int most) implements HttpHeadersFactory {

    @Override
    public HttpHeaders newHeaders() {
        return new ReceivedHeaders(most);
    }

    @Override
    public HttpHeaders newEmptyHeaders() {
        return EmptyHttpHeaders.INSTANCE;
    }
}
